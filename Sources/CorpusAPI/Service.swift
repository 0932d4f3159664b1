import WebServer

/// What runs around the corpus.
struct Service: Sendable {
    let configuration: CorpusAPIConfiguration
    /// What the process is doing now.
    let status: @Sendable () -> ServiceStatus
    /// How the server is that answers.
    var metrics = ServerMetrics()
    let analyses = AnalysisGate()
}
