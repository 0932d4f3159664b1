/// What is counted and logged of one request that was answered.
struct AnsweredRequest {
    /// The method, or `nil` when the request could not be read.
    let method: HTTPMethod?
    /// The number of the route that answered, or `nil` when none did.
    let route: Int?
    let status: HTTPStatus
    /// The length of the body that was sent, in bytes, after compression.
    let bytes: Int
    /// From the end of the request to its answer being handed to the connection.
    let nanoseconds: UInt64
    /// Whether the answer was kept ready.
    let isReady: Bool
    let requestID: String
    /// Where the request came from, if anyone asks.
    let client: NetworkAddress?
}
