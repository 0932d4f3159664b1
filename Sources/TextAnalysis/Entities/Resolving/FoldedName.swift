import CorpusModel

/// A name reduced to what stays the same however it is written: lower-case ASCII words without marks.
public struct FoldedName: Hashable, Sendable {
    /// The words, in order.
    let words: [String]

    /// Folds case, diacritics and punctuation of any name; "the" before it goes.
    public init(_ name: String) {
        var words: [String] = []
        var word = ""
        // Most names are ASCII, which has nothing to decompose.
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        let letters = isPlain ? name : Folding.fold(name)
        for scalar in letters.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0x30...0x39:
                word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value)))
            case 0x27, 0x2019, 0x2E:
                // Apostrophes and the stops of "U.S." leave the word whole.
                break
            case 0x80... where scalar.properties.isAlphabetic:
                word += Self.plain(scalar)
            default:
                if !word.isEmpty { words.append(word.lowercased()) }
                word = ""
            }
        }
        if !word.isEmpty { words.append(word.lowercased()) }
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        // A name in marks alone is still a name.
        self.words = words.isEmpty ? [name] : words
    }

    /// The words joined by spaces.
    public var text: String { words.joined(separator: " ") }

    /// Small Latin letters that do not come apart into a letter and an accent.
    private static func plain(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0xE6: "ae"
        case 0xF8: "o"
        case 0x142: "l"
        case 0x111, 0xF0: "d"
        case 0x131: "i"
        case 0xFE: "th"
        case 0x153: "oe"
        default: String(scalar)
        }
    }
}
