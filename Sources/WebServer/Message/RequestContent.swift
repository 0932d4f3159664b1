/// What a request consists of, as it came; shared by all copies of it and never changed.
///
/// A class, because a request is handed from the connection to the router, the handler and the
/// answer: each copy is one reference and not one for each part.
final class RequestContent: Sendable {
    let method: HTTPMethod
    let target: RequestTarget
    /// Whether the client may send another request on this connection.
    let keepsAlive: Bool
    /// Whether the client speaks HTTP/1.1 and not 1.0.
    let isVersion11: Bool
    let body: [UInt8]
    private let fieldBytes: [UInt8]
    private let fieldLines: [FieldLine]

    init(
        method: HTTPMethod, target: RequestTarget, keepsAlive: Bool, isVersion11: Bool,
        fieldBytes: [UInt8], fieldLines: [FieldLine], body: [UInt8]
    ) {
        self.method = method
        self.target = target
        self.keepsAlive = keepsAlive
        self.isVersion11 = isVersion11
        self.fieldBytes = fieldBytes
        self.fieldLines = fieldLines
        self.body = body
    }

    /// The value of a header field, those of repeated ones joined with a comma and a space.
    func field(_ name: String) -> String? {
        var joined: String?
        for line in fieldLines where isNamed(line, name) {
            let value = fieldBytes.withUnsafeBufferPointer { bytes in
                String(decoding: UnsafeBufferPointer(rebasing: bytes[line.value]), as: UTF8.self)
            }
            if let first = joined {
                joined = first + ", " + value
            } else {
                joined = value
            }
        }
        return joined
    }

    private func isNamed(_ line: FieldLine, _ name: String) -> Bool {
        guard line.name.count == name.utf8.count else { return false }
        var index = line.name.lowerBound
        for byte in name.utf8 {
            guard HTTPGrammar.lowercased(byte) == HTTPGrammar.lowercased(fieldBytes[index]) else {
                return false
            }
            index += 1
        }
        return true
    }
}
