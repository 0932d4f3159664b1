import CorpusModel

/// Reads the search grammar.
///
///     search    = all *( "OR" all )
///     all       = 1*( ["AND"] [ "-" / "NOT" ] item )
///     item      = [ field ":" ] ( word / word"*" / phrase / phrase"~"number / "(" search ")" )
///
/// Empty groups and operators with nothing on one side are passed over.
struct SearchParser {
    /// Longest search text, in Unicode scalars: longer than a sentence, shorter than an attack.
    private static let maximumLength = 1_000
    /// Most words and phrases; each costs a walk through the index.
    private static let maximumTerms = 64
    /// Deepest nesting of parentheses; FTS5 takes 256 levels.
    private static let maximumDepth = 16

    private let tokens: [SearchLexer.Token]
    private var position = 0

    /// Returns what a search text asks for.
    ///
    /// - Throws: `CorpusError.invalidSearch` with a sentence for the client, or
    ///   `CorpusError.unknownSearchField`.
    static func parse(_ text: String) throws -> SearchExpression {
        guard text.unicodeScalars.count <= maximumLength else {
            throw CorpusError.invalidSearch(
                "The search is longer than \(maximumLength) characters; use fewer words.")
        }
        let tokens = try SearchLexer.tokens(of: text)
        let terms = tokens.count { if case .term = $0 { true } else { false } }
        guard terms <= maximumTerms else {
            throw CorpusError.invalidSearch(
                "The search has more than \(maximumTerms) words; put words that belong together in "
                    + "quotation marks or use fewer.")
        }
        var parser = SearchParser(tokens: tokens)
        let expression = try parser.search(field: nil, depth: 0)
        guard parser.position == tokens.count else {
            throw CorpusError.invalidSearch(
                "A parenthesis is closed that was not opened; put \"(\" before the group.")
        }
        guard let expression else {
            throw CorpusError.invalidSearch("The search holds no word to look for.")
        }
        return expression
    }

    private init(tokens: [SearchLexer.Token]) {
        self.tokens = tokens
    }

    private var current: SearchLexer.Token? {
        position < tokens.count ? tokens[position] : nil
    }

    private mutating func search(field: String?, depth: Int) throws -> SearchExpression? {
        guard depth <= Self.maximumDepth else {
            throw CorpusError.invalidSearch(
                "Parentheses are nested more than \(Self.maximumDepth) deep; use fewer.")
        }
        var alternatives: [SearchExpression] = []
        while true {
            if let all = try all(field: field, depth: depth) { alternatives.append(all) }
            guard current == .or else { break }
            position += 1
        }
        return alternatives.count > 1 ? .any(alternatives) : alternatives.first
    }

    private mutating func all(field: String?, depth: Int) throws -> SearchExpression? {
        var wanted: [SearchExpression] = []
        var unwanted: [SearchExpression] = []
        while let token = current, token != .or, token != .close {
            if token == .and {
                position += 1
                continue
            }
            let isExcluded = token == .minus
            while current == .minus { position += 1 }
            guard let item = try item(field: field, depth: depth) else { continue }
            if isExcluded { unwanted.append(item) } else { wanted.append(item) }
        }
        guard let first = wanted.first else {
            guard unwanted.isEmpty else {
                throw CorpusError.invalidSearch(
                    "The search only leaves words out; add one that is to be found.")
            }
            return nil
        }
        let expression = wanted.count > 1 ? .all(wanted) : first
        guard let exclusion = unwanted.first else { return expression }
        return .excluding(expression, unwanted.count > 1 ? .any(unwanted) : exclusion)
    }

    /// Reads one item; `nil` when there is none here or it is empty.
    private mutating func item(field: String?, depth: Int) throws -> SearchExpression? {
        switch current {
        case .field(let name)?:
            position += 1
            return try item(field: name, depth: depth)
        case .term(var term)?:
            position += 1
            term.field = field
            return .term(term)
        case .open?:
            position += 1
            let group = try search(field: field, depth: depth + 1)
            guard current == .close else {
                throw CorpusError.invalidSearch(
                    "A parenthesis is not closed; put \")\" after the group.")
            }
            position += 1
            return group
        case .minus?, .or?, .and?, .close?, nil:
            return nil
        }
    }
}
