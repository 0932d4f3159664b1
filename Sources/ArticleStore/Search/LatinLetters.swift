/// Writes names of other alphabets the way newspapers in English do, roughly.
enum LatinLetters {
    /// Returns a text of small letters without accents with Latin letters in place of Cyrillic and Greek ones.
    static func write(_ folded: String) -> String {
        // The first bytes of Greek and Cyrillic in UTF-8.
        guard folded.utf8.contains(where: { (0xCD...0xD3).contains($0) }) else { return folded }
        var latin = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in folded.unicodeScalars {
            if scalar == "\u{3C5}", last == "\u{3BF}" {
                // Greek has two letters for "u", the second of which is "y" alone.
                latin.append("u")
            } else if let letters = letters[scalar] {
                latin.append(contentsOf: letters.unicodeScalars)
            } else {
                latin.append(scalar)
            }
            last = scalar
        }
        return String(latin)
    }

    /// What stands for each letter that a folded text can have; the signs for hard and soft have no sound.
    private static let letters: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "є": "ye",
        "ж": "zh", "з": "z", "ѕ": "dz", "и": "i", "і": "i", "ј": "j", "к": "k", "л": "l", "љ": "lj",
        "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch",
        "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
        "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
        "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
    ]
}
