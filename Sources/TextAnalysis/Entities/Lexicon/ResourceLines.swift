/// The lines of a word list, read as bytes: no string is made of a line that only becomes a hash.
struct ResourceLines {
    let bytes: [UInt8]
    /// The lines that are not empty.
    private(set) var ranges: [Range<Int>] = []

    init(_ file: String) {
        bytes = Resource.bytes(file)
        ranges = split(0..<bytes.count, at: UInt8(ascii: "\n")).filter { !$0.isEmpty }
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Returns the pieces of a range between separators, empty ones included.
    func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where bytes[index] == separator {
            pieces.append(start..<index)
            start = index + 1
        }
        pieces.append(start..<range.upperBound)
        return pieces
    }

    /// Returns the hash of a word or phrase, cut into tokens as an article is, and that of its first token.
    func hash(_ range: Range<Int>) -> (whole: WordHash, first: WordHash) {
        var isPlain = true
        var firstEnd = range.upperBound
        for index in range {
            let byte = bytes[index]
            let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
            if byte == 0x20 {
                firstEnd = min(firstEnd, index)
            } else if !isLetter {
                isPlain = false
                break
            }
        }
        if isPlain {
            return (WordHash(bytes, range), WordHash(bytes, range.lowerBound..<firstEnd))
        }
        var tokens: [Token] = []
        Tokenizer.tokenize(range, of: bytes, block: 0, into: &tokens)
        var whole = tokens[0].hash
        for token in tokens.dropFirst() { whole = whole.followed(by: bytes, token.range) }
        return (whole, tokens[0].hash)
    }

    /// Whether the words are up to six capitals, with stops or without, and nothing else.
    func isAcronym(_ range: Range<Int>) -> Bool {
        var letters = 0
        for byte in bytes[range] {
            switch byte {
            case 0x41...0x5A: letters += 1
            case UInt8(ascii: "."): break
            default: return false
            }
        }
        return letters <= 6
    }
}
