/// Brings the ways one name is spelled in Latin letters together: "Sergey", "Sergei"; "Qaddafi", "Gaddafi".
enum Transliteration {
    /// Returns what the spellings of a given name have in common.
    static func givenName(_ word: String) -> String {
        let folded = consonants(of: Array(word.utf8), isGivenName: true)
        // "Mohammed", "Muhammad", "Mohamed": only the consonants are written in Arabic.
        let skeleton = folded.filter { !isVowel($0) }
        if skeleton.elementsEqual("mhmd".utf8) { return "mhmd" }
        return String(decoding: vowels(of: folded), as: UTF8.self)
    }

    /// Returns what the spellings of a surname have in common, loosely: different surnames can share it.
    static func surname(_ word: String) -> String {
        let folded = vowels(of: consonants(of: Array(word.utf8), isGivenName: false))
        guard folded.count >= 5 else { return String(decoding: folded, as: UTF8.self) }
        return String(
            decoding: folded.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "a") : $0 },
            as: UTF8.self)
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

    /// Folds double letters, "kh", "gh", "dh", q, and the endings "-ey", "-iy", "-yy", "-skyy".
    private static func consonants(of word: [UInt8], isGivenName: Bool) -> [UInt8] {
        var folded: [UInt8] = []
        for (index, letter) in word.enumerated() {
            let last = folded.last
            switch letter {
            case UInt8(ascii: "q"):
                folded.append(UInt8(ascii: index == 0 ? "g" : "k"))
            case UInt8(ascii: "h") where last.map { "kgd".utf8.contains($0) } ?? false:
                continue
            case UInt8(ascii: "w"):
                folded.append(UInt8(ascii: "v"))
            default:
                if letter != last { folded.append(letter) }
            }
        }
        let isSlavic = folded.count > 4 && hasSlavicEnding(folded)
        guard folded.count > 3, isGivenName || isSlavic else { return folded }
        var end = folded.count
        while end > 2, "eiyj".utf8.contains(folded[end - 1]) { end -= 1 }
        return end < folded.count ? folded[..<end] + [UInt8(ascii: "i")] : folded
    }

    /// "-sky", "-skiy", "-tskyi": the endings whose last letters are spelled many ways.
    private static func hasSlavicEnding(_ word: [UInt8]) -> Bool {
        var end = word.count
        while end > 0, "iyj".utf8.contains(word[end - 1]) { end -= 1 }
        return end < word.count && end >= 2 && word[end - 1] == UInt8(ascii: "k")
            && "sc".utf8.contains(word[end - 2])
    }

    /// Folds "ou", "oo" and o into u, and "ey", "ay", "ai" into "ei".
    private static func vowels(of word: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        for letter in word {
            let last = folded.last
            let isAfterBroad = last == UInt8(ascii: "a") || last == UInt8(ascii: "e")
            switch letter {
            case UInt8(ascii: "o"), UInt8(ascii: "u"):
                if last != UInt8(ascii: "u") { folded.append(UInt8(ascii: "u")) }
            case UInt8(ascii: "i") where isAfterBroad, UInt8(ascii: "y") where isAfterBroad:
                folded[folded.count - 1] = UInt8(ascii: "e")
                folded.append(UInt8(ascii: "i"))
            default:
                folded.append(letter)
            }
        }
        return folded
    }
}
