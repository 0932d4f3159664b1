import Synchronization

/// How one server is and what it has done, for whoever watches it.
///
/// Given to the server before it starts, and asked from any thread; before the start there is
/// nothing to tell. Asking disturbs nobody: the loops go on counting meanwhile.
public final class ServerMetrics: Sendable {
    /// What the figures are taken from.
    struct Sources: Sendable {
        let routes: [Route]
        let loops: [LoopMetrics]
        let population: Population
        let workers: WorkerPool
        let bodies: BodyBudget
        let ready: AnswerCache
    }

    private let sources = Mutex<Sources?>(nil)

    /// Creates the figures of a server that has not started.
    public init() {}

    /// Takes the figures from a server that starts.
    func watch(_ sources: Sources) { self.sources.withLock { $0 = sources } }

    /// Writes the figures of the server, its routes as patterns, and those of the process.
    ///
    /// Routes that were never asked for are left out.
    public func write(to metrics: inout MetricsWriter) {
        if let sources = sources.withLock({ $0 }) {
            sources.writeAnswers(to: &metrics)
            sources.writeConnections(to: &metrics)
            sources.writeWork(to: &metrics)
        }
        ProcessFigures().write(to: &metrics)
    }
}

extension ServerMetrics.Sources {
    /// Adds a counter up over all loops.
    private func sum(_ counter: (LoopMetrics) -> UInt64) -> Double {
        Double(loops.reduce(0) { $0 &+ counter($1) })
    }

    /// One method of a route that was asked for, its counts of all loops.
    private struct Row {
        let labels: [MetricsWriter.Label]
        let counts: [AnswerCounts]

        func sum(_ counter: (AnswerCounts) -> UInt64) -> Double {
            Double(counts.reduce(0) { $0 &+ counter($1) })
        }
    }

    private var rows: [Row] {
        var rows: [Row] = []
        for route in routes.map(Optional.some) + [nil] {
            let answers = loops.map { $0.answers(of: route) }
            for (index, row) in (answers.first ?? []).enumerated() {
                let counts = answers.map { $0[index].counts }
                let isAsked = counts.contains { counts in
                    counts.byDuration.indices.contains { counts.byDuration[$0].count > 0 }
                }
                guard isAsked else { continue }
                let labels = [("route", route?.pattern ?? "none"), ("method", row.method)]
                rows.append(Row(labels: labels, counts: counts))
            }
        }
        return rows
    }

    fileprivate func writeAnswers(to metrics: inout MetricsWriter) {
        let rows = rows
        let codes = AnswerCounts.codes.map { String($0) } + ["other"]
        metrics.family(
            "chancery_http_requests_total", .counter,
            "Requests answered, by the pattern of their route; none for those no route answered."
        ) { family in
            for row in rows {
                for (index, code) in codes.enumerated() {
                    let count = row.sum { $0.byCode[index].count }
                    guard count > 0 else { continue }
                    family.sample(row.labels + [("code", code)], value: count)
                }
            }
        }
        metrics.family(
            "chancery_http_request_duration_seconds", .histogram,
            "From the end of a request to its answer being handed to the connection."
        ) { family in
            for row in rows {
                var total = 0.0
                for (index, limit) in AnswerCounts.limits.enumerated() {
                    total += row.sum { $0.byDuration[index].count }
                    let limit = (Double(limit) / 1e9).description
                    family.sample(suffix: "_bucket", row.labels + [("le", limit)], value: total)
                }
                total += row.sum { $0.byDuration[AnswerCounts.limits.count].count }
                family.sample(suffix: "_bucket", row.labels + [("le", "+Inf")], value: total)
                let seconds = row.sum { $0.nanoseconds.count } / 1e9
                family.sample(suffix: "_sum", row.labels, value: seconds)
                family.sample(suffix: "_count", row.labels, value: total)
            }
        }
    }

    fileprivate func writeConnections(to metrics: inout MetricsWriter) {
        // Read in this order, an answer that ends meanwhile is told as one in flight, never as -1.
        let ended = sum { $0.endedAnswers.count }
        metrics.figure(
            "chancery_http_requests_in_flight", .gauge,
            "Requests whose answer a worker or a stream is making.",
            max(0, sum { $0.begunAnswers.count } - ended))
        metrics.figure(
            "chancery_http_connections_open", .gauge, "Connections that are open.",
            population.open)
        metrics.figure(
            "chancery_http_connections_limit", .gauge, "Connections that may be open.",
            population.limit)
        metrics.figure(
            "chancery_http_connections_accepted_total", .counter, "Connections accepted.",
            sum { $0.acceptedConnections.count })
        metrics.figure(
            "chancery_http_connections_refused_total", .counter,
            "Connections closed at once because their client had too many.",
            sum { $0.refusedConnections.count })
        metrics.figure(
            "chancery_http_received_bytes_total", .counter, "Bytes read from clients.",
            sum { $0.receivedBytes.count })
        metrics.figure(
            "chancery_http_sent_bytes_total", .counter, "Bytes sent to clients, heads included.",
            sum { $0.sentBytes.count })
        metrics.figure(
            "chancery_http_request_body_bytes", .gauge, "Bytes of request bodies held.",
            bodies.bytes)
    }

    fileprivate func writeWork(to metrics: inout MetricsWriter) {
        metrics.figure(
            "chancery_worker_threads", .gauge, "Threads for longer work.", workers.threads)
        metrics.figure(
            "chancery_worker_queue_length", .gauge, "Requests that wait for a worker.",
            workers.waiting)
        metrics.figure(
            "chancery_worker_queue_capacity", .gauge, "Requests that may wait for a worker.",
            workers.capacity)
        metrics.figure(
            "chancery_worker_queue_rejections_total", .counter,
            "Requests answered 503 because the line was full.", sum { $0.rejectedWork.count })
        metrics.figure(
            "chancery_response_cache_hits_total", .counter,
            "Requests whose answer was kept ready.", sum { $0.readyHits.count })
        metrics.figure(
            "chancery_response_cache_misses_total", .counter,
            "Requests whose answer could have been kept ready and was not.",
            sum { $0.readyMisses.count })
        let kept = ready.kept
        metrics.figure(
            "chancery_response_cache_entries", .gauge, "Answers kept ready.", kept.entries)
        metrics.figure(
            "chancery_response_cache_bytes", .gauge, "Bytes of the answers kept ready.",
            kept.bytes)
        metrics.figure(
            "chancery_response_cache_limit_bytes", .gauge,
            "Bytes of answers that may be kept ready.", kept.limit)
    }
}
