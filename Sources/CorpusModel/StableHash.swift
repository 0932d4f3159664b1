/// SHA-256 (FIPS 180-4), from which ids, content hashes and versions are made.
///
/// `Hasher` will not do: it answers differently in every process.
public struct StableHash: Sendable {
    private var state: InlineArray<8, UInt32> = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    /// The beginning of a block that is not full yet.
    private var rest: InlineArray<64, UInt8> = .init(repeating: 0)
    private var restCount = 0
    private var byteCount: UInt64 = 0

    /// Creates a hash of nothing so far.
    public init() {}

    /// Adds bytes that lie side by side: ten times as fast as one after the other.
    public mutating func add(_ bytes: Swift.Span<UInt8>) {
        byteCount &+= UInt64(bytes.count)
        var index = 0
        if restCount > 0 {
            while restCount < 64, index < bytes.count {
                rest[restCount] = bytes[index]
                restCount += 1
                index += 1
            }
            guard restCount == 64 else { return }
            let block = rest
            compress(block.span, at: 0)
            restCount = 0
        }
        while index + 64 <= bytes.count {
            compress(bytes, at: index)
            index += 64
        }
        while index < bytes.count {
            rest[restCount] = bytes[index]
            restCount += 1
            index += 1
        }
    }

    /// Adds bytes.
    public mutating func add(_ bytes: [UInt8]) {
        add(bytes.span)
    }

    /// Adds bytes of any sequence.
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        add(Array(bytes).span)
    }

    /// Adds one part of a compound key, closed by a byte that UTF-8 never holds.
    ///
    /// So `["ab", "c"]` and `["a", "bc"]` differ.
    public mutating func add(part: String) {
        let bytes = part.utf8
        add(bytes.span)
        add([0xFF])
    }

    /// Returns the 32 bytes of the hash.
    public consuming func finish() -> [UInt8] {
        let bits = byteCount &* 8
        let padding = (restCount < 56 ? 56 : 120) - restCount
        var end = [UInt8](repeating: 0, count: padding)
        end[0] = 0x80
        end += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        add(end.span)
        var bytes: [UInt8] = []
        for index in state.indices {
            for shift: UInt32 in [24, 16, 8, 0] {
                bytes.append(UInt8(truncatingIfNeeded: state[index] >> shift))
            }
        }
        return bytes
    }

    /// Returns the hash as letters and digits, five bits each.
    ///
    /// The alphabet is Crockford's base 32 in lower case: no `i`, `l`, `o` or `u` to misread.
    ///
    /// `length` is how many letters, 1 to 51.
    public consuming func text(length: Int) -> String {
        precondition((1...51).contains(length))
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        let bytes = finish()
        var letters: [UInt8] = []
        for index in 0..<length {
            let bit = index * 5
            let pair =
                UInt16(bytes[bit / 8]) << 8 | UInt16(bit / 8 + 1 < 32 ? bytes[bit / 8 + 1] : 0)
            letters.append(alphabet[Int(pair >> (11 - UInt16(bit % 8))) & 31])
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Returns an id such as `ent_` and 12 letters (60 bits) made from the parts of a key.
    public static func id(prefix: String, parts: String...) -> String {
        var hash = StableHash()
        for part in parts { hash.add(part: part) }
        return prefix + hash.text(length: 12)
    }

    /// Takes in the 64 bytes from `start` on.
    private mutating func compress(_ bytes: Swift.Span<UInt8>, at start: Int) {
        // The last 16 words of the schedule, each in place of the one 16 before it.
        var words: InlineArray<16, UInt32> = .init(repeating: 0)
        for index in 0..<16 {
            let place = start &+ index &* 4
            words[index] =
                UInt32(bytes[place]) << 24 | UInt32(bytes[place &+ 1]) << 16
                | UInt32(bytes[place &+ 2]) << 8 | UInt32(bytes[place &+ 3])
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let place = index & 15
            if index >= 16 {
                let before15 = words[(index &+ 1) & 15]
                let before2 = words[(index &+ 14) & 15]
                let small0 = rotate(before15, 7) ^ rotate(before15, 18) ^ (before15 >> 3)
                let small1 = rotate(before2, 17) ^ rotate(before2, 19) ^ (before2 >> 10)
                words[place] = words[place] &+ small0 &+ words[(index &+ 9) & 15] &+ small1
            }
            let big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
            let choice = (e & f) ^ (~e & g)
            let first = h &+ big1 &+ choice &+ sha256Constants[index] &+ words[place]
            let big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
            let majority = (a & b) ^ (a & c) ^ (b & c)
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ big0 &+ majority)
        }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
        state[5] &+= f
        state[6] &+= g
        state[7] &+= h
    }

    @inline(__always)
    private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }
}

/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
///
/// Outside the type, where the compiler lays them out beforehand and asks nobody whether they are there yet.
private let sha256Constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
]
