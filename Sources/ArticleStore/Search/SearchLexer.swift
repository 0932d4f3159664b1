import CorpusModel

/// Cuts a search text into words, phrases and operators.
struct SearchLexer {
    /// A piece of a search text.
    enum Token: Equatable {
        case term(SearchTerm)
        /// The field that the next term or group is looked for in.
        case field(String)
        case minus
        case or
        case and
        case open
        case close
    }

    /// Names that may stand before a colon; other words with a colon are words.
    static let fields: Set<String> = [
        "title", "headline", "standfirst", "body", "text", "quote", "name",
    ]
    /// Fewest letters of a name that is taken for a field misspelt.
    private static let shortestField = 3
    /// Most words allowed between words that are to stand near one another.
    ///
    /// Longer than any sentence; more would find whole articles.
    private static let longestDistance = 100

    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// Prepares to read `text`.
    init(_ text: String) {
        // A null character ends a query for SQLite; no control character can be searched for anyway.
        scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    }

    /// Returns the pieces of the whole text.
    ///
    /// - Throws: `CorpusError.invalidSearch` when a quotation mark is not closed, and
    ///   `CorpusError.unknownSearchField` when a word before a colon is nearly the name of a field.
    static func tokens(of text: String) throws -> [Token] {
        var lexer = SearchLexer(text)
        var tokens: [Token] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws -> Token? {
        while let scalar = peek() {
            switch scalar {
            case "(":
                position += 1
                return .open
            case ")":
                position += 1
                return .close
            case _ where Self.isQuotationMark(scalar):
                position += 1
                if let token = try phrase() { return token }
            case "-" where startsExclusion:
                position += 1
                return .minus
            case _ where scalar.properties.isWhitespace:
                position += 1
            default:
                if let token = try word() { return token }
            }
        }
        return nil
    }

    private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        position + distance < scalars.count ? scalars[position + distance] : nil
    }

    /// Whether the hyphen here leaves out what follows: words come only after white space or a bracket.
    private var startsExclusion: Bool {
        guard let next = peek(1) else { return false }
        return !next.properties.isWhitespace && next != "-"
    }

    private mutating func phrase() throws -> Token? {
        let start = position
        while let scalar = peek(), !Self.isQuotationMark(scalar) { position += 1 }
        guard peek() != nil else {
            throw CorpusError.invalidSearch(
                "A quotation mark is not closed; put one at the end of the phrase.")
        }
        var term = SearchTerm(text: Self.text(scalars[start..<position]))
        position += 1
        if peek() == "~", let first = peek(1), Self.isDigit(first) {
            position += 1
            term.distance = distance()
        } else if peek() == "*" {
            position += 1
            term.isPrefix = true
        }
        return Self.isSearchable(term.text) ? .term(term) : nil
    }

    private mutating func distance() -> Int {
        var distance = 0
        while let scalar = peek(), Self.isDigit(scalar) {
            distance = min(distance * 10 + Int(scalar.value - 0x30), Self.longestDistance)
            position += 1
        }
        return distance
    }

    private mutating func word() throws -> Token? {
        let start = position
        while let scalar = peek(), !Self.endsWord(scalar) {
            position += 1
            if scalar == ":", let next = peek(), !next.properties.isWhitespace {
                let name = Self.text(scalars[start..<position - 1]).lowercased()
                if Self.fields.contains(name) { return .field(name) }
                try Self.refuseMisspelt(name)
            }
        }
        let word = scalars[start..<position]
        var term = SearchTerm(text: Self.text(word))
        switch term.text {
        case "OR": return .or
        case "AND": return .and
        case "NOT": return .minus
        default: break
        }
        guard Self.isSearchable(term.text) else { return nil }
        term.isPrefix = word.last == "*"
        return .term(term)
    }

    /// Refuses what was meant as a field: it would look for two words everywhere and pass for an answer.
    private static func refuseMisspelt(_ name: String) throws {
        let isWord = name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        let allowed = fields.sorted()
        guard isWord, name.utf8.count >= shortestField,
            NearestName.find(name, among: allowed) != nil
        else { return }
        throw CorpusError.unknownSearchField(name: name, allowed: allowed)
    }

    /// Returns the scalars as text in which white space is single spaces.
    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars where !(scalar.properties.isWhitespace && text.last == " ") {
            text.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return String(text)
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "(" || scalar == ")"
            || isQuotationMark(scalar)
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "“" || scalar == "”"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value)
    }

    /// Whether the index can hold any of the text: it holds letters and digits alone.
    private static func isSearchable(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }
}
