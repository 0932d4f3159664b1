/// Makes names for requests that bring none of their own.
///
/// A counter sent through the SplitMix64 finalizer: no two alike from one sequence, not
/// predictable without the seed, and no system call for each request.
struct RequestIDSequence {
    private var state = UInt64.random(in: .min ... .max)

    /// Digits and letters without those that people mix up (Crockford's base 32).
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// The request's own valid `X-Request-Id`, or a new id.
    mutating func id(for request: HTTPRequest) -> String {
        if let sent = request.field("X-Request-Id"), Self.isValid(sent) { return sent }
        return next()
    }

    /// The valid `X-Request-Id` of a request that is still bytes, or a new id.
    mutating func id(for head: RequestHead, in bytes: Span<UInt8>) -> String {
        let place = head.selection.requestID
        guard !place.isEmpty else { return next() }
        let sent = String(decoding: place.map { bytes[$0] }, as: UTF8.self)
        return Self.isValid(sent) ? sent : next()
    }

    /// A new id of 13 characters, which is all 64 bits and short enough to need no allocation.
    mutating func next() -> String {
        // The constants are those of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return String(unsafeUninitializedCapacity: 13) { text in
            for index in text.indices {
                text[index] = Self.alphabet[Int(bits & 31)]
                bits >>= 5
            }
            return 13
        }
    }

    /// Whether a client's id may be repeated in answers and logs: 1 to 64 of `[A-Za-z0-9._-]`.
    static func isValid(_ id: String) -> Bool {
        (1...64).contains(id.utf8.count)
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
