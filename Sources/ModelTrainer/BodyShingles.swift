import Foundation

/// The runs of four words of a text with their counts, by which bodies are compared, as
/// the article-extraction benchmark's scorer does it.
struct BodyShingles {
    /// Runs of letters, digits and underscores.
    let words: [String]
    private let counts: [String: Int]

    init(_ text: String) {
        words = text.unicodeScalars.split { !Self.isWordPart($0) }.map { String($0) }
        let length = min(4, words.count)
        var counts: [String: Int] = [:]
        if length > 0 {
            for start in 0...words.count - length {
                counts[words[start..<start + length].joined(separator: " "), default: 0] += 1
            }
        }
        self.counts = counts
    }

    /// How many runs there are.
    var count: Int { counts.values.reduce(0, +) }

    /// Returns how many runs two texts share.
    func shared(with other: BodyShingles) -> Int {
        counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    }

    /// Whether words stand in the text in this order, one after the other.
    func holds(_ part: [String]) -> Bool {
        guard part.count <= words.count else { return false }
        return (0...words.count - part.count).contains {
            words[$0] == part[0] && words[$0..<$0 + part.count].elementsEqual(part)
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: scalar == "_"
        }
    }
}
