/// What tells one request from another whose answer is kept ready: target, `Accept`,
/// `Accept-Encoding` and, where answers depend on it, `Origin`.
///
/// Compared in the bytes of the head, so that a look-up makes neither text nor copies.
struct AnswerKey {
    /// Longest key that is kept, in bytes; what is longer is asked for once.
    static let maximumBytes = 2_048

    /// Set apart in each process, so that nobody outside can choose keys that meet.
    private let seed = UInt64.random(in: .min ... .max)
    private let dependsOnOrigin: Bool

    init(dependsOnOrigin: Bool) { self.dependsOnOrigin = dependsOnOrigin }

    /// The key's parts of a request, in order.
    private func parts(
        of head: RequestHead
    ) -> (Range<Int>, Range<Int>, Range<Int>, Range<Int>) {
        let selection = head.selection
        return (
            head.target.range, selection.accept, selection.acceptEncoding,
            dependsOnOrigin ? selection.origin : 0..<0
        )
    }

    /// A number that requests with the same key share, and others nearly never.
    func hash(of head: RequestHead, in bytes: Span<UInt8>) -> UInt64 {
        let parts = parts(of: head)
        var hash = seed
        Self.mix(bytes, parts.0, into: &hash)
        Self.mix(bytes, parts.1, into: &hash)
        Self.mix(bytes, parts.2, into: &hash)
        Self.mix(bytes, parts.3, into: &hash)
        return hash
    }

    /// The key written out: each part and a byte that no part has.
    func bytes(of head: RequestHead, in bytes: [UInt8]) -> [UInt8] {
        let parts = parts(of: head)
        var key: [UInt8] = []
        for part in [parts.0, parts.1, parts.2, parts.3] {
            key += bytes[part]
            key.append(0)
        }
        return key
    }

    /// Whether a request has the key that was written out.
    func matches(_ key: [UInt8], _ head: RequestHead, in bytes: Span<UInt8>) -> Bool {
        let parts = parts(of: head)
        let key = key.span
        let length = parts.0.count + parts.1.count + parts.2.count + parts.3.count + 4
        guard key.count == length else { return false }
        var offset = 0
        return Self.isPart(bytes, parts.0, of: key, at: &offset)
            && Self.isPart(bytes, parts.1, of: key, at: &offset)
            && Self.isPart(bytes, parts.2, of: key, at: &offset)
            && Self.isPart(bytes, parts.3, of: key, at: &offset)
    }

    private static func isPart(
        _ bytes: Span<UInt8>, _ part: Range<Int>, of key: Span<UInt8>, at offset: inout Int
    ) -> Bool {
        guard key.count - offset > part.count, key[offset + part.count] == 0 else { return false }
        var index = 0
        while index < part.count {
            if part.count - index >= 8 {
                guard
                    EightBytes(bytes, at: part.lowerBound + index).word
                        == EightBytes(key, at: offset + index).word
                else { return false }
                index += 8
            } else {
                guard bytes[part.lowerBound + index] == key[offset + index] else { return false }
                index += 1
            }
        }
        offset += part.count + 1
        return true
    }

    /// Multiply and fold: eight bytes a step, every bit of which reaches the upper half.
    private static func mix(_ bytes: Span<UInt8>, _ part: Range<Int>, into hash: inout UInt64) {
        var index = part.lowerBound
        while part.upperBound - index >= 8 {
            fold(EightBytes(bytes, at: index).word, into: &hash)
            index += 8
        }
        var rest = UInt64(part.count)
        while index < part.upperBound {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        fold(rest, into: &hash)
    }

    private static func fold(_ word: UInt64, into hash: inout UInt64) {
        // An odd number of random bits; folding the two halves of the product keeps both.
        let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        hash = product.high ^ product.low &+ word
    }
}
