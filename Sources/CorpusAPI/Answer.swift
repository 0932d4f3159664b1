import WebServer

/// What a handler made.
struct Answer: Sendable {
    var body: [UInt8] = []
    /// The body when it is too long to hold; made while it is sent, and then `body` is empty.
    ///
    /// Such an answer has an entity tag like any other, so its rows have to come from the call's
    /// dataset: the source throws `CorpusError` when that is not served any more.
    var stream: BodyStream?
    /// The value of the `Link` field.
    var link: String?
}
