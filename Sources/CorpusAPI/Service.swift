/// What runs around the corpus.
struct Service: Sendable {
    let configuration: CorpusAPIConfiguration
    /// What the process is doing now.
    let status: @Sendable () -> ServiceStatus
    let analyses = AnalysisGate()
}
