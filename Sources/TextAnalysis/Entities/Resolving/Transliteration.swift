/// Brings the ways one name is spelled in Latin letters together: "Sergey", "Sergei"; "Qaddafi", "Gaddafi".
enum Transliteration {
    /// Returns what the spellings of a given name have in common.
    static func givenName(_ word: String) -> String {
        if let same = spellings[word] { return same }
        return fold(word)
    }

    /// Returns the word, or the one form of a name whose many spellings are known to be one.
    static func spelling(of word: String) -> String {
        if let same = spellings[word] { return same }
        let folded = fold(word)
        return folded == "mhmd" ? folded : word
    }

    private static func fold(_ word: String) -> String {
        let folded = consonants(of: Array(word.utf8), isGivenName: true)
        // "Mohammed", "Muhammad", "Mohamed": only the consonants are written in Arabic.
        let skeleton = folded.filter { !isVowel($0) }
        if skeleton.elementsEqual("mhmd".utf8) { return "mhmd" }
        return String(decoding: vowels(of: folded), as: UTF8.self)
    }

    /// Returns what the spellings of a surname have in common, loosely: different surnames can share it.
    static func surname(_ word: String) -> String {
        var folded = vowels(of: consonants(of: Array(word.utf8), isGivenName: false))
        // "Yanukovych", "Yanukovich": an inner y is an i.
        for index in folded.indices.dropFirst() where folded[index] == UInt8(ascii: "y") {
            folded[index] = UInt8(ascii: "i")
        }
        guard folded.count >= 5 else { return String(decoding: folded, as: UTF8.self) }
        // "Lukashenko", "Lukashenka".
        if folded.suffix(4).elementsEqual("enka".utf8) {
            folded[folded.count - 1] = UInt8(ascii: "u")
        }
        return String(
            decoding: folded.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "a") : $0 },
            as: UTF8.self)
    }

    /// Spellings that no rule brings together.
    private static let spellings: [String: String] = {
        let groups = [
            "abdel abdul abdal abdol abd", "yevgeny yevgeni yevgeniy evgeny evgeni evgeniy",
            "yelena elena", "yekaterina ekaterina", "alexei alexey aleksei aleksey alexej",
            "alexander aleksandr alexandr aleksander", "yuri yury iurii yuriy", "viktor victor",
            "viktoria viktoriya victoria", "maxim maksim", "julia yulia yuliya",
            "yusuf yousef youssef yousuf yusef",
            "hussein hussain husayn hossein husain hosein", "hassan hasan", "khaled khalid",
            "osama usama", "omar umar", "said saeed sayed saied", "jamal gamal", "rashid rasheed",
            "mikhail michail mihail", "pyotr petr", "fyodor fedor",
            "muammar moammar muammer moamer",
        ]
        var spellings: [String: String] = [:]
        for group in groups {
            let names = group.split(separator: " ").map(String.init)
            for name in names { spellings[name] = names[0] }
        }
        return spellings
    }()

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
