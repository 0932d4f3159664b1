import Dispatch
import Testing

@testable import WebServer

@Suite struct ServerMetricsTests {
    /// The samples that a server tells of at the moment, by name and labels.
    private static func samples(_ server: TestServer) -> [String: Double] {
        var metrics = MetricsWriter()
        server.metrics.write(to: &metrics)
        let lines = String(decoding: metrics.bytes, as: UTF8.self).split(separator: "\n")
        var samples: [String: Double] = [:]
        for line in lines where !line.hasPrefix("#") {
            let parts = line.split(separator: " ")
            samples[String(parts[0])] = parts.count == 2 ? Double(parts[1]) : nil
        }
        return samples
    }

    private static func requests(_ route: String, _ method: String, _ code: String) -> String {
        "chancery_http_requests_total{route=\"\(route)\",method=\"\(method)\",code=\"\(code)\"}"
    }

    @Test func `counts requests by route, method and status, never by path`() throws {
        let server = try TestServer { $0.loops = 2 }
        for target in ["/items/1", "/items/2?q=a"] {
            let client = try server.client()
            client.send(lines: "GET \(target) HTTP/1.1\nHost: a\n\n")
            #expect(try client.answer().status == 200)
        }
        let client = try server.client()
        client.send(lines: "HEAD /items/3 HTTP/1.1\nHost: a\n\n")
        _ = try client.answer(toHead: true)
        for (method, target) in [
            ("GET", "/nothing"), ("PUT", "/hello"), ("OPTIONS", "/hello"), ("GET", "/broken"),
        ] {
            client.send(lines: "\(method) \(target) HTTP/1.1\nHost: a\n\n")
            _ = try client.answer()
        }
        client.send(lines: "HALLO\n\n")
        _ = try client.answer()
        let samples = Self.samples(server)
        let counted = samples.filter { $0.key.hasPrefix("chancery_http_requests_total") }
        #expect(
            counted == [
                Self.requests("/items/{id}", "GET", "200"): 2,
                Self.requests("/items/{id}", "HEAD", "200"): 1,
                Self.requests("/broken", "GET", "500"): 1,
                Self.requests("none", "GET", "404"): 1,
                Self.requests("none", "PUT", "405"): 1,
                Self.requests("none", "OPTIONS", "204"): 1,
                Self.requests("none", "unreadable", "400"): 1,
            ])
        let name = "chancery_http_request_duration_seconds"
        let labels = "{route=\"/items/{id}\",method=\"GET\""
        #expect(samples["\(name)_count\(labels)}"] == 2)
        #expect(samples["\(name)_bucket\(labels),le=\"+Inf\"}"] == 2)
        #expect(try #require(samples["\(name)_sum\(labels)}"]) > 0)
    }

    @Test func `tells of connections, bytes and answers in the making`() throws {
        let server = try TestServer { $0.workers = 1 }
        let client = try server.client()
        client.send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        // What the loop answers now, it answers after it has settled that.
        let other = try server.client()
        other.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        _ = try other.answer()
        let before = Self.samples(server)
        #expect(before["chancery_http_requests_in_flight"] == 1)
        #expect(before["chancery_http_connections_open"] == 2)
        #expect(before["chancery_http_connections_accepted_total"] == 2)
        #expect(before["chancery_http_received_bytes_total"] == 63)
        server.gate.signal()
        _ = try client.answer()
        other.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        _ = try other.answer()
        let after = Self.samples(server)
        #expect(after["chancery_http_requests_in_flight"] == 0)
        #expect(after["chancery_http_received_bytes_total"] == 95)
        #expect(try #require(after["chancery_http_sent_bytes_total"]) > 0)
    }

    @Test func `tells no answer in flight of a client that has left`() throws {
        let server = try TestServer { $0.workers = 1 }
        let client = try server.client()
        client.send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        let other = try server.client()
        // The loop counts both, then hears of the reset before the worker goes on, each at one of
        // these requests.
        func ask(untilOpen count: Double) throws {
            for _ in 0..<2_000 {
                other.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
                _ = try other.answer()
                if Self.samples(server)["chancery_http_connections_open"] == count { return }
            }
            Issue.record("The loop never held \(count) connections.")
        }
        try ask(untilOpen: 2)
        client.reset()
        try ask(untilOpen: 1)
        server.gate.signal()
        // The one worker answers the first after that, and the loop has settled both when it
        // answers the second.
        for path in ["/worker", "/hello"] {
            other.send(lines: "GET \(path) HTTP/1.1\nHost: a\n\n")
            _ = try other.answer()
        }
        let samples = Self.samples(server)
        #expect(samples["chancery_http_requests_in_flight"] == 0)
        #expect(samples["chancery_http_connections_open"] == 1)
        // What was done for nobody is told all the same.
        #expect(samples[Self.requests("/wait", "GET", "499")] == 1)
        server.server.stop()
        let lines = server.log.lines.filter { $0.contains("\"/wait\"") }
        #expect(lines.count == 1)
        #expect(lines.allSatisfy { $0.contains("\"status\":499,\"bytes\":0,") })
        #expect(lines.allSatisfy { $0.contains("\"client\":\"127.0.0.1\"") })
    }

    @Test func `counts what the line of the workers refuses and what it holds`() throws {
        let server = try TestServer {
            $0.workers = 1
            $0.workerQueue = 1
        }
        let clients = try (0..<3).map { _ in try server.client() }
        clients[0].send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        server.arrivals.wait()
        clients[1].send(lines: "GET /wait HTTP/1.1\nHost: a\n\n")
        // The loop is one, so what it answers next it has read after the request before.
        clients[2].send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        _ = try clients[2].answer()
        clients[2].send(lines: "GET /worker HTTP/1.1\nHost: a\n\n")
        #expect(try clients[2].answer().status == 503)
        let samples = Self.samples(server)
        #expect(samples["chancery_worker_queue_length"] == 1)
        #expect(samples["chancery_worker_queue_capacity"] == 1)
        #expect(samples["chancery_worker_queue_rejections_total"] == 1)
        #expect(samples["chancery_worker_threads"] == 1)
    }

    @Test func `counts connections of a client that has too many`() throws {
        let server = try TestServer { $0.maxConnectionsPerClient = 1 }
        let client = try server.client()
        client.send(lines: "GET /hello HTTP/1.1\nHost: a\n\n")
        _ = try client.answer()
        let other = try server.client()
        #expect(try other.isEnded())
        #expect(Self.samples(server)["chancery_http_connections_refused_total"] == 1)
    }

    @Test func `counts answers kept ready`() throws {
        let data = TestData()
        let server = try TestServer(
            routes: [
                .get("/kept", on: .onLoop) { _ in
                    var response = HTTPResponse(contentType: "text/plain", body: [1])
                    response.generation = data.generation
                    return response
                }
            ], data: data)
        let client = try server.client()
        for _ in 0..<3 {
            client.send(lines: "GET /kept HTTP/1.1\nHost: a\n\n")
            _ = try client.answer()
        }
        // What is never kept is not missed.
        for path in ["/hello", "/worker", "/nowhere"] {
            client.send(lines: "GET \(path) HTTP/1.1\nHost: a\n\n")
            _ = try client.answer()
        }
        let samples = Self.samples(server)
        #expect(samples["chancery_response_cache_hits_total"] == 2)
        #expect(samples["chancery_response_cache_misses_total"] == 1)
        #expect(samples["chancery_response_cache_entries"] == 1)
        #expect(try #require(samples["chancery_response_cache_bytes"]) > 500)
        #expect(samples[Self.requests("/kept", "GET", "200")] == 3)
    }

    @Test func `tells figures of the process, and nothing else before the start`() throws {
        var metrics = MetricsWriter()
        ServerMetrics().write(to: &metrics)
        let text = String(decoding: metrics.bytes, as: UTF8.self)
        #expect(!text.contains("chancery_"))
        for name in [
            "process_cpu_seconds_total", "process_resident_memory_bytes", "process_open_fds",
            "process_max_fds", "process_start_time_seconds",
        ] {
            let line = text.split(separator: "\n").first { $0.hasPrefix(name + " ") }
            let value = line.flatMap { Double($0.dropFirst(name.count + 1)) }
            #expect(try #require(value, "\(name) is told") > 0)
        }
    }

    @Test func `counts every status that the server names`() {
        for problem in Problem.ofServer {
            #expect(AnswerCounts.codes.contains(problem.status.code))
        }
        #expect(AnswerCounts.limits == AnswerCounts.limits.sorted())
        let counts = AnswerCounts()
        counts.add(HTTPStatus(418), nanoseconds: 50_000)
        counts.add(HTTPStatus(200), nanoseconds: .max)
        #expect(counts.byCode[AnswerCounts.codes.count].count == 1)
        #expect(counts.byDuration[0].count == 1)
        #expect(counts.byDuration[AnswerCounts.limits.count].count == 1)
    }
}
