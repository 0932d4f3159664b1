/// What a request consists of, as it came; shared by all copies of it and never changed.
///
/// A class, because a request is handed from the connection to the router, the handler and the
/// answer: each copy is one reference and not one for each part.
final class RequestContent: Sendable {
    let head: RequestHead
    /// The head as it came, at least to the end of its fields.
    let bytes: [UInt8]
    let target: RequestTarget
    let body: [UInt8]

    init(_ bytes: [UInt8], _ head: RequestHead, body: [UInt8]) {
        self.bytes = bytes
        self.head = head
        self.body = body
        target = RequestTarget(bytes, head.target)
    }

    var method: HTTPMethod { head.method }
    /// Whether the client may send another request on this connection.
    var keepsAlive: Bool { head.keepsAlive }
    /// Whether the client speaks HTTP/1.1 and not 1.0.
    var isVersion11: Bool { head.isVersion11 }

    /// The value of a header field, those of repeated ones joined with a comma and a space.
    func field(_ name: String) -> String? {
        var joined: String?
        var start = head.fields.lowerBound
        let bytes = bytes
        while start < head.fields.upperBound {
            var end = start
            // A value holds no carriage return, so the first one ends the line.
            while bytes[end] != HTTPGrammar.carriageReturn { end += 1 }
            if let value = Self.value(of: name, in: bytes, start..<end) {
                joined = joined.map { $0 + ", " + value } ?? value
            }
            start = end + 2
        }
        return joined
    }

    private static func value(
        of name: String, in bytes: [UInt8], _ line: Range<Int>
    ) -> String? {
        let count = name.utf8.count
        guard line.count > count, bytes[line.lowerBound + count] == UInt8(ascii: ":") else {
            return nil
        }
        var index = line.lowerBound
        for byte in name.utf8 {
            guard HTTPGrammar.lowercased(byte) == HTTPGrammar.lowercased(bytes[index]) else {
                return nil
            }
            index += 1
        }
        let range = HTTPGrammar.trimmed(bytes.span, (index + 1)..<line.upperBound)
        return String(decoding: bytes[range], as: UTF8.self)
    }
}
