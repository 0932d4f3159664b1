/// Reads the line that says who an article's author is.
enum AuthorNoteReader {
    /// What an author note says.
    struct Note: Equatable {
        /// The person it is about.
        var author: String
        /// Whether the line can be nothing else; other notes count only when the article names the person nowhere else.
        var isCertain: Bool
    }

    /// What authors do, and sources are seldom said to do in the present tense, at the start of a line.
    private static let writing = WordSet("writes covers reports blogs tweets")
    private static let being = WordSet(

        """
        is was are has teaches works edits hosts served reported contributes chairs leads directs represents commanded
        """)

    /// What authors are.
    private static let roles = WordSet(
        """
        reporter correspondent columnist writer editor journalist contributor author fellow professor lecturer analyst
        host director researcher scholar historian blogger freelancer critic novelist producer strategist consultant
        founder president chairman ambassador lawyer attorney economist senator governor congressman member chief
        adviser advisor expert student teacher officer curator delegate coordinator candidate governor scientist
        veteran chairs leads directs represents edits teaches
        """)

    /// Titles before a name.
    private static let titles = WordSet(
        "rep. sen. gov. dr. prof. professor sir dame lord mr. ms. mrs. gen. col.")

    /// Longest note, in words.
    private static let longest = 90

    /// Reads "NAME writes about …", "NAME is a reporter …" and "Follow NAME on Twitter"; `nil` for other lines.
    static func read(_ line: String, wordCount: Int) -> Note? {
        guard wordCount >= 4, wordCount <= longest else { return nil }
        if let name = followed(line) { return Note(author: name, isCertain: true) }
        let words = line.split(separator: " ", maxSplits: 24)
        guard let (name, next) = leadingName(words), next < words.count else { return nil }
        let verb = WordHash(String(words[next]))
        if writing.contains(verb), next + 1 < words.count, words[next + 1] != "that" {
            let about = WordSet("about on for from")
            return Note(author: name, isCertain: about.contains(WordHash(String(words[next + 1]))))
        }
        guard being.contains(verb) || line.contains(", is ") else { return nil }
        let tail = words.dropFirst(next).prefix(20)
        let hasRole = tail.contains { word in
            word.split { !$0.isLetter }.contains { roles.contains(WordHash(String($0))) }
        }
        return hasRole ? Note(author: name, isCertain: false) : nil
    }

    /// Reads `Follow NAME on Twitter @name`.
    private static func followed(_ line: String) -> String? {
        guard line.hasPrefix("Follow "), line.contains("@"),
            let end = line.firstRange(of: " on ") ?? line.firstRange(of: " On ")
        else { return nil }
        let words = line[..<end.lowerBound].dropFirst("Follow ".count).split(separator: " ")
        // A role may stand before the name.
        for count in [3, 2] where words.count >= count {
            let name = words.suffix(count).joined(separator: " ")
            if PersonName.matches(name), count == 2 || words.count == 3 { return name }
        }
        return nil
    }

    /// Returns the name that opens a line and the index of the word after it.
    private static func leadingName(_ words: [Substring]) -> (String, Int)? {
        var name: [Substring] = []
        let titles = words.prefix { Self.titles.contains(WordHash(String($0))) }.count
        for word in words.dropFirst(titles).prefix(6) {
            let isLast = word.hasSuffix(",")
            let bare = isLast ? word.dropLast() : word
            guard let first = bare.first, first.isUppercase || name.count == 1 && bare.count <= 3
            else { break }
            if writing.contains(WordHash(String(bare))) || being.contains(WordHash(String(bare))) {
                break
            }
            name.append(bare)
            if isLast { break }
        }
        let text = name.joined(separator: " ")
        guard PersonName.matches(text, words: 2...4) else { return nil }
        var next = titles + name.count
        // "Jane Doe, a fellow at the Institute, is …", "Jane Doe (@jane) is …"
        if next < words.count, words[next].hasPrefix("(") {
            while next < words.count, !words[next].hasSuffix(")") { next += 1 }
            next += 1
        }
        if words[titles + name.count - 1].hasSuffix(","),
            let verb = words.indices.dropFirst(next).first(where: {
                being.contains(WordHash(String(words[$0]))) || words[$0] == "writes"
            })
        {
            next = verb
        }
        return (text, next)
    }
}
