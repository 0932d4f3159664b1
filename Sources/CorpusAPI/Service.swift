/// What runs around the corpus.
struct Service: Sendable {
    let configuration: CorpusAPIConfiguration
    /// What the process is doing now.
    let status: @Sendable () -> ServiceStatus
    /// The OpenAPI document.
    let openAPI: [UInt8]
}
