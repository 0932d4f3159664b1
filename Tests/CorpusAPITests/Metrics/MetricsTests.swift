import ArticleStore
import Foundation
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct MetricsTests {
    private static let promtool = ["/usr/bin/promtool", "/usr/local/bin/promtool"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// What `/metrics` says of a server that was asked for a few things.
    private static func text() throws -> String {
        let metrics = ServerMetrics()
        var status = ServiceStatus()
        status.importsSucceeded = 2
        status.lastImport = .init(isSuccess: true, finishedAt: 1_769_849_377, seconds: 0.5)
        status.lastImport?.skipped = 3
        let api = CorpusAPI(
            database: try SampleCorpus.database(), status: { [status] in status }, metrics: metrics)
        var configuration = ServerConfiguration()
        configuration.port = 0
        let server = HTTPServer(
            configuration: configuration, router: try Router(api.routes), metrics: metrics)
        defer { server.stop() }
        let base = "http://127.0.0.1:\(try server.start())"
        for target in ["/v1/articles", "/v1/articles", "/v1/search?q=iran%20secret", "/metrics"] {
            let address = try #require(URL(string: base + target))
            _ = try String(contentsOf: address, encoding: .utf8)
        }
        let response = try Router(api.routes).response(to: HTTPRequest(target: "/metrics"))
        #expect(response.fields["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
        #expect(response.fields["Cache-Control"] == "no-store")
        return String(decoding: response.body, as: UTF8.self)
    }

    @Test func `follows the text format, and the conventions for names`() throws {
        let exposition = try Exposition(try Self.text())
        for family in exposition.families {
            let isCounter = family.name.hasSuffix("_total")
            #expect((family.kind == "counter") == isCounter, "\(family.name)")
            #expect(family.name.hasPrefix("chancery_") || family.name.hasPrefix("process_"))
            #expect(!family.samples.isEmpty, "\(family.name) has no sample")
            for sample in family.samples { #expect(sample.value >= 0, "\(sample.name)") }
        }
    }

    @Test func `tells of requests, the corpus and what was read of it`() throws {
        let exposition = try Exposition(try Self.text())
        let articles = ["route": "/v1/articles", "method": "GET", "code": "200"]
        #expect(exposition.value("chancery_http_requests_total", articles) == 2)
        for (type, count) in ["articles": 3, "entities": 3, "mentions": 8, "quotes": 3] {
            #expect(exposition.value("chancery_corpus_rows", ["type": type]) == Double(count))
        }
        #expect(exposition.value("chancery_imports_total", ["result": "success"]) == 2)
        #expect(exposition.value("chancery_last_import_success") == 1)
        #expect(exposition.value("chancery_last_import_seeds", ["result": "skipped"]) == 3)
        for name in [
            "chancery_last_import_timestamp_seconds", "chancery_last_import_duration_seconds",
            "chancery_sqlite_reads_total", "chancery_sqlite_statements_total",
            "chancery_sqlite_read_seconds_total", "process_resident_memory_bytes",
            "chancery_dataset_imported_timestamp_seconds",
        ] {
            #expect(try #require(exposition.value(name), "\(name)") > 0)
        }
        let version = [
            "version": CorpusAPIConfiguration().version, "sqlite": Database.libraryVersion,
        ]
        #expect(exposition.value("chancery_build_info", version) == 1)
    }

    @Test func `holds histograms whose steps only rise, up to the count`() throws {
        let exposition = try Exposition(try Self.text())
        let histogram = try #require(exposition.families.first { $0.kind == "histogram" })
        let counts = histogram.samples.filter { $0.name.hasSuffix("_count") }
        #expect(counts.count == 3)
        for count in counts {
            let steps = histogram.samples.filter { sample in
                sample.name.hasSuffix("_bucket") && sample.labels["route"] == count.labels["route"]
            }
            let limits = steps.compactMap {
                Double($0.labels["le"]?.replacing("+", with: "") ?? "")
            }
            #expect(limits == limits.sorted())
            #expect(limits.last == .infinity)
            #expect(steps.map(\.value) == steps.map(\.value).sorted())
            #expect(steps.last?.value == count.value)
        }
    }

    @Test func `tells no path and no query`() throws {
        #expect(try !Self.text().contains("secret"))
    }

    @Test(.enabled(if: promtool != nil, "promtool is not here; it comes with Debian's prometheus."))
    func `is taken by promtool`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.promtool))
        process.arguments = ["check", "metrics"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardError = output
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(Self.text().utf8))
        try input.fileHandleForWriting.close()
        let found = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(found)")
        #expect(found.isEmpty)
    }
}
