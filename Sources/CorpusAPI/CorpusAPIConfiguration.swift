/// What the API is told about itself; every value has a default.
public struct CorpusAPIConfiguration: Sendable {
    /// The name that `/` and the OpenAPI document give the service.
    public var serviceName = "Chancery"
    /// The version of the service, without a leading `v`.
    public var version = "0.1.0"
    /// What every address in an answer begins with, such as `https://api.example.org`, without a slash at
    /// its end.
    ///
    /// `nil` writes addresses relative to the server, which are right behind every proxy that keeps paths.
    public var baseURL: String?
    /// The value of `Cache-Control` on answers from the corpus.
    ///
    /// A minute, because a corpus changes by imports; ten more while a new answer is fetched behind it.
    public var cacheControl = "public, max-age=60, stale-while-revalidate=600"
    /// Creates the default configuration.
    public init() {}
}
