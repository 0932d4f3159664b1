/// An answer as bytes, ready to be given again to whoever asks for the same.
final class ReadyAnswer: Sendable {
    /// What of the answer a client gets.
    enum Form: Equatable {
        case whole
        /// The fields alone, for HEAD.
        case head
        /// 304 with the plain tag, or with that of the compressed answer.
        case notModified(isCompressed: Bool)

        /// The status of an answer in this form.
        func status(of answer: ReadyAnswer) -> HTTPStatus {
            if case .notModified = self { .notModified } else { answer.status }
        }
    }

    /// What the request has to be like; `AnswerKey` writes and compares it.
    let key: [UInt8]
    /// The state of the data that the answer was made from.
    let generation: UInt64
    /// The number of the route that answered.
    let route: Int?
    /// 200, or 304 when the answer was never made whole and only that can be given again.
    let status: HTTPStatus
    /// The status line and all fields but those that differ from one request to the next.
    let head: [UInt8]
    let body: [UInt8]
    /// The same as `head` for 304, the tag left out.
    let notModifiedHead: [UInt8]
    /// The entity tags of the answer, plain and compressed; empty when it has none.
    let tags: (plain: [UInt8], compressed: [UInt8])
    /// Whether the 200 to this request has the tag of the compressed answer.
    private let isCompressed: Bool
    private let lastModified: Int64?

    init(_ answer: Answer, key: [UInt8], generation: UInt64) {
        let response = answer.response
        self.key = Self.exact(key)
        self.generation = generation
        route = answer.route
        status = response.status
        body = Self.exact(response.body)
        head = Self.exact(ResponseSerializer.fixedHead(of: response, isVersion11: true))
        var notModified = HTTPResponse(.notModified, fields: response.fields)
        notModified.fields["ETag"] = nil
        notModified.fields.leaveOutContent()
        notModifiedHead = Self.exact(
            ResponseSerializer.fixedHead(of: notModified, isVersion11: true))
        let tag = response.fields["ETag"] ?? ""
        let plain = EntityTag.plain(tag)
        tags = (Array(plain.utf8), Array(EntityTag.compressed(plain).utf8))
        isCompressed =
            status == .ok
            ? tag != plain
            : Negotiation.takesGzip(acceptEncoding: answer.request?.field("Accept-Encoding"))
        lastModified = response.fields["Last-Modified"].flatMap(HTTPDate.parse)
    }

    /// The bytes the answer takes in memory, near enough.
    var size: Int {
        key.capacity + head.capacity + body.capacity + notModifiedHead.capacity
            + tags.plain.capacity + tags.compressed.capacity + Self.overheadBytes
    }

    /// The same bytes without the room that whoever wrote them had set aside.
    private static func exact(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBufferPointer { Array($0) }
    }

    /// Decides what a client gets: by `If-None-Match` alone where it is sent, otherwise by
    /// `If-Modified-Since` (RFC 9110 §13.2.2); `nil` when that is not here.
    func form(for head: RequestHead, in bytes: Span<UInt8>) -> Form? {
        let selection = head.selection
        let isWhole = status == .ok
        if !tags.plain.isEmpty {
            if selection.ifNoneMatch.lowerBound > 0 {
                let list = bytes.extracting(selection.ifNoneMatch)
                // That anything exists at all was not looked at for a 304 by its tag.
                if !isWhole, EntityTag.isAsterisk(list) { return nil }
                let own = isCompressed ? tags.compressed : tags.plain
                if EntityTag.list(list, contains: own.span) {
                    return .notModified(isCompressed: isCompressed)
                }
                let other = isCompressed ? tags.plain : tags.compressed
                if EntityTag.list(list, contains: other.span) {
                    return .notModified(isCompressed: !isCompressed)
                }
            } else if isWhole, let lastModified, !selection.ifModifiedSince.isEmpty {
                let text = selection.ifModifiedSince.map { bytes[$0] }
                let since = HTTPDate.parse(String(decoding: text, as: UTF8.self))
                if let since, lastModified <= since {
                    return .notModified(isCompressed: isCompressed)
                }
            }
        }
        guard isWhole else { return nil }
        return head.method == .head ? .head : .whole
    }

    /// What an entry takes beside its bytes: object, array heads and its place in the table.
    private static let overheadBytes = 512
}
