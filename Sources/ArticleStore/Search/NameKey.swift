import CorpusModel

/// Makes names equal that are the same in different hands: spellings of a foreign name, with or without
/// diacritics.
enum NameKey {
    /// Longest key, in bytes: nobody types more before choosing.
    private static let longest = 48

    /// Returns the key of a text: small letters and digits with single spaces between words.
    ///
    /// `y` and `i`, `q` and `k`, `w` and `v`, `kh` and `k`, `gh` and `g`, `dh` and `d`, `ph` and `f`, `dj` and
    /// `j` are the same, and so are one letter and two: "Zelenskyy" and "Zelenski", "Qadhafi" and "Kadafi".
    /// Cyrillic and Greek letters are those of Latin writing.
    static func key(of text: String) -> String {
        let folded = LatinLetters.write(Folding.fold(text))
        var key: [UInt8] = []
        var last: UInt8 = 0
        for byte in folded.utf8 {
            var letter = byte
            switch byte {
            case UInt8(ascii: "y"): letter = UInt8(ascii: "i")
            case UInt8(ascii: "q"): letter = UInt8(ascii: "k")
            case UInt8(ascii: "w"): letter = UInt8(ascii: "v")
            case UInt8(ascii: "'"): continue
            case UInt8(ascii: "h")
            where last == UInt8(ascii: "k") || last == UInt8(ascii: "g")
                || last == UInt8(ascii: "d"):
                continue
            case UInt8(ascii: "h") where last == UInt8(ascii: "p"):
                key.removeLast()
                letter = UInt8(ascii: "f")
            case UInt8(ascii: "j") where last == UInt8(ascii: "d"):
                key.removeLast()
            case 0x61...0x7A, 0x30...0x39, 0x80...: break
            default: letter = 0x20
            }
            // Digits mean what they say twice.
            let isDouble = letter == last && !(0x30...0x39).contains(letter) && letter < 0x80
            if !isDouble, letter != 0x20 || !key.isEmpty { key.append(letter) }
            last = letter
        }
        if key.last == 0x20 { key.removeLast() }
        return String(decoding: key.prefix(longest), as: UTF8.self)
    }

    /// Whether a word of a text begins as a key does.
    static func hasWord(beginningWith key: String, in text: String) -> Bool {
        let whole = [0x20] + Self.key(of: text.replacing("’", with: "'")).utf8
        let wanted = [0x20] + key.utf8
        guard whole.count > 1, whole.count >= wanted.count else { return false }
        return (0...(whole.count - wanted.count)).contains { start in
            whole[start] == 0x20 && whole[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// Returns what a text is found by: the key of all of it, then of what is left of it word by word.
    static func beginnings(of text: String) -> [String] {
        var words = key(of: text.replacing("’", with: "'")).split(separator: " ")[...]
        var beginnings: [String] = []
        while !words.isEmpty {
            beginnings.append(words.joined(separator: " "))
            words = words.dropFirst()
        }
        return beginnings
    }
}
