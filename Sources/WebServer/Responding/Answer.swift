/// One answer ready to be sent, with what its sending and the access log need.
struct Answer: Sendable {
    let response: HTTPResponse
    /// The body, when it is made while it is sent.
    let stream: StreamedBody?
    let requestID: String
    /// The request, or `nil` when it could not be read.
    let request: HTTPRequest?
    /// Whether the client asked with HEAD, and so gets no body even if nothing else could be read.
    let isToHead: Bool
    /// The number of the route that answered, if one did.
    let route: Int?
    /// What went wrong, when that is for the log and not for the client.
    let failure: String?
}
