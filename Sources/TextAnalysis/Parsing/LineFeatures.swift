/// What the shape of a line says about it, read in one pass over its bytes.
struct LineFeatures: Sendable {
    /// Words kept for looking phrases up; what comes after is counted only.
    private static let keptWords = 64

    /// Where the first words stand, at most 64: runs of letters, digits and inner apostrophes.
    private(set) var words: [Range<Int>] = []
    /// All words.
    private(set) var wordCount = 0
    /// Words that hold sentences together: "the", "of", "that".
    private(set) var functionWords = 0
    /// Words that begin with a capital.
    private(set) var capitalized = 0
    /// Words that begin with a digit.
    private(set) var numbers = 0
    /// Commas and semicolons.
    private(set) var commas = 0
    /// Marks that programs and data are written with: braces, angle brackets, `=`, `;` and the like.
    private(set) var codeMarks = 0
    /// Sentence ends inside the line, before a capital.
    private(set) var innerStops = 0
    /// Characters of scripts that are written without spaces, each about half a word.
    private(set) var wide = 0
    /// Words of two letters or more in capitals alone.
    private(set) var shouted = 0
    /// Words that speak to the reader: "you", "your".
    private(set) var addresses = 0
    /// Whether the line says that somebody said something.
    private(set) var tellsSpeech = false
    /// Whether the line stops as a sentence does.
    private(set) var endsSentence: Bool
    /// The line's words apart from case and marks, the same for repeated lines.
    private(set) var hash: WordHash

    /// Reads the line that stands in `range`.
    init(_ range: Range<Int>, of source: SourceText) {
        let bytes = source.bytes
        endsSentence = SentenceEnd.closes(range, in: bytes)
        hash = WordHash("")
        var index = range.lowerBound
        var sawStop = false
        while index < range.upperBound {
            let scalar = UTF8Scalar(at: index, in: bytes)
            if scalar.isLetter || scalar.isDigit {
                let end = Self.wordEnd(from: index, to: range.upperBound, in: bytes)
                add(index..<end, first: scalar, in: bytes)
                if sawStop, scalar.isUppercase, bytes[index - 1] <= 0x20 || bytes[index - 1] >= 0x80
                {
                    innerStops += 1
                }
                sawStop = false
                index = end
                continue
            }
            switch scalar.value {
            case 0x2E, 0x21, 0x3F: sawStop = true
            case 0x2C: commas += 1
            case 0x3B, 0x3C, 0x3D, 0x3E, 0x5C, 0x5F, 0x7B, 0x7C, 0x7D: codeMarks += 1
            default: break
            }
            index += scalar.length
        }
    }

    private mutating func add(_ range: Range<Int>, first: UTF8Scalar, in bytes: [UInt8]) {
        let word = WordHash(bytes, range)
        hash = hash.followed(by: bytes, range)
        wordCount += 1
        if words.count < Self.keptWords { words.append(range) }
        if first.isUppercase { capitalized += 1 }
        if first.isDigit { numbers += 1 }
        if FunctionWords.all.contains(word) { functionWords += 1 }
        if word == Self.you || word == Self.your { addresses += 1 }
        if word == Self.said || word == Self.says || word == Self.told { tellsSpeech = true }
        if first.isUppercase, range.count > 1 {
            let last = UTF8Scalar(before: range.upperBound, in: bytes)
            if last.isUppercase { shouted += 1 }
        }
        // Three bytes and more: from U+0800 on; of those scripts the large ones part no words.
        if range.count >= 3, bytes[range.lowerBound] >= 0xE3 { wide += range.count / 3 }
    }

    private static let you = WordHash("you")
    private static let your = WordHash("your")
    private static let said = WordHash("said")
    private static let says = WordHash("says")
    private static let told = WordHash("told")

    private static func wordEnd(from start: Int, to end: Int, in bytes: [UInt8]) -> Int {
        var index = start
        while index < end {
            let scalar = UTF8Scalar(at: index, in: bytes)
            if scalar.isApostrophe {
                let next = index + scalar.length
                guard next < end, UTF8Scalar(at: next, in: bytes).isLetter else { break }
            } else if !scalar.isLetter, !scalar.isDigit, scalar.value != 0xAD {
                break
            }
            index += scalar.length
        }
        return min(index, end)
    }

    /// Words, those of scripts without spaces estimated.
    var weight: Int { wordCount + wide / 2 }

    /// Whether most words begin with a capital, as in titles, names and links.
    var isTitleCase: Bool { capitalized * 10 >= wordCount * 6 }
}
