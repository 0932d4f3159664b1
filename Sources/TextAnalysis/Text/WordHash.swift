/// A word's identity apart from case, diacritics and kind of apostrophe: 64 bits of FNV-1a.
///
/// Word lists are sets of these, so that looking a token up makes no string. Among the 50,000 words
/// of all lists together two different ones fall on one hash with a chance below one in ten thousand million.
struct WordHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Hashes one word, or several words parted by single spaces.
    init(_ word: String) {
        let bytes = Array(word.utf8)
        self.init(bytes, 0..<bytes.count)
    }

    /// Hashes the word that stands in `range`.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte < 0x80 {
                add((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                index += 1
            } else {
                let scalar = UTF8Scalar(at: index, in: bytes)
                addFolded(scalar.value)
                index += scalar.length
            }
        }
    }

    /// Extends the hash by a space and another word, as if both had been hashed as one text.
    func followed(by bytes: [UInt8], _ range: Range<Int>) -> WordHash {
        var hash = self
        hash.add(UInt8(ascii: " "))
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = UTF8Scalar(at: index, in: bytes)
            if scalar.value < 0x80 {
                hash.add(scalar.isUppercase ? UInt8(scalar.value) | 0x20 : UInt8(scalar.value))
            } else {
                hash.addFolded(scalar.value)
            }
            index += scalar.length
        }
        return hash
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private mutating func addFolded(_ value: UInt32) {
        switch value {
        case 0x300...0x36F, 0xAD: break  // Combining marks, soft hyphen: as if they were not there.
        case 0x2019, 0x02BC, 0x2018: add(UInt8(ascii: "'"))
        case 0xC0...0x17F:
            for letter in Self.base(of: value) { add(letter) }
        default:
            let lower = Unicode.Scalar(value)?.properties.lowercaseMapping ?? ""
            for byte in lower.utf8 { add(byte) }
        }
    }

    /// Returns the plain letters of a Latin letter with diacritics, lower case.
    private static func base(of value: UInt32) -> [UInt8] {
        table[Int(value - 0xC0)]
    }

    /// Plain letters of U+00C0 to U+017F.
    private static let table: [[UInt8]] = {
        let plain =
            "a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss "
            + "a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th y "
            + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
            + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o oe oe "
            + "r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s"
        return plain.split(separator: " ").map { Array($0.utf8) }
    }()
}

/// A list of words or phrases that tokens are looked up in, apart from case and diacritics.
struct WordSet: Sendable {
    private let hashes: Set<WordHash>

    /// Creates a list from words parted by white space.
    init(_ words: String) {
        hashes = Set(words.split(whereSeparator: \.isWhitespace).map { WordHash(String($0)) })
    }

    /// Creates a list from phrases, one a line.
    init(phrases: String) {
        hashes = Set(
            phrases.split(whereSeparator: \.isNewline).map { line in
                WordHash(line.split(separator: " ").joined(separator: " "))
            })
    }

    func contains(_ word: WordHash) -> Bool { hashes.contains(word) }
}
