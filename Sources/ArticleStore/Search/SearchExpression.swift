/// What a search text asks for, as a tree.
indirect enum SearchExpression: Equatable {
    /// Words that stand together.
    case term(SearchTerm)
    /// All of these.
    case all([SearchExpression])
    /// At least one of these.
    case any([SearchExpression])
    /// The first, where the second does not match.
    case excluding(SearchExpression, SearchExpression)
}

/// A word, a phrase, or words near one another.
struct SearchTerm: Equatable {
    /// The words, with nothing but white space between those that are looked for apart.
    var text: String
    /// Whether the last word is only the beginning of one.
    var isPrefix = false
    /// Most words between the words of the text, when they need not stand together.
    var distance: Int?
    /// The field to look in; `nil` for all.
    var field: String?
}

extension SearchExpression {
    /// Returns the expression in the language of FTS5 (sqlite.org/fts5.html §3), every word quoted.
    ///
    /// `columns` are the index's columns by the name of a field; what asks for a field that is not among them
    /// matches nothing, and `nil` says that nothing at all can match. With `isPrefixSearch`, all single
    /// words are beginnings of words.
    func fullTextQuery(columns: [String: [String]], isPrefixSearch: Bool = false) -> String? {
        switch self {
        case .term(let term):
            return term.fullTextQuery(columns: columns, isPrefixSearch: isPrefixSearch)
        case .all(let parts):
            var queries: [String] = []
            for part in parts {
                guard
                    let query = part.fullTextQuery(
                        columns: columns, isPrefixSearch: isPrefixSearch)
                else { return nil }
                queries.append(query)
            }
            return "(\(queries.joined(separator: " AND ")))"
        case .any(let parts):
            let queries = parts.compactMap {
                $0.fullTextQuery(columns: columns, isPrefixSearch: isPrefixSearch)
            }
            return queries.isEmpty ? nil : "(\(queries.joined(separator: " OR ")))"
        case .excluding(let wanted, let unwanted):
            // What is left out is left out as written: a beginning of a word would leave out too much.
            guard
                let query = wanted.fullTextQuery(columns: columns, isPrefixSearch: isPrefixSearch)
            else { return nil }
            guard let exclusion = unwanted.fullTextQuery(columns: columns) else { return query }
            return "(\(query) NOT \(exclusion))"
        }
    }
}

extension SearchTerm {
    fileprivate func fullTextQuery(
        columns: [String: [String]], isPrefixSearch: Bool
    ) -> String? {
        var scope = ""
        if let field {
            guard let names = columns[field] else { return nil }
            scope = "{\(names.joined(separator: " "))} : "
        }
        let words = text.split(separator: " ").map(String.init)
        if let distance, words.count > 1 {
            let near = Self.spellings(of: words).map { words in
                "NEAR(\(words.map(Self.quote).joined(separator: " ")), \(distance))"
            }
            return scope + Self.any(near)
        }
        // What is only begun is looked for as it is begun, and names are spelt one way.
        if isPrefix || isPrefixSearch {
            let star = isPrefix || words.count == 1 ? " *" : ""
            return scope + Self.quote(text) + star
        }
        return scope
            + Self.any(Self.spellings(of: words).map { Self.quote($0.joined(separator: " ")) })
    }

    /// Most ways to spell a phrase that are looked for: two words in it with two spellings each.
    private static let mostSpellings = 4

    /// Returns the words in every mixture of their spellings, as given first.
    private static func spellings(of words: [String]) -> [[String]] {
        var spellings: [[String]] = [[]]
        for word in words {
            let choices = [word] + SpellingVariants.of(word)
            guard spellings.count * choices.count <= mostSpellings else {
                spellings = spellings.map { $0 + [word] }
                continue
            }
            spellings = spellings.flatMap { begun in choices.map { begun + [$0] } }
        }
        return spellings
    }

    private static func any(_ queries: [String]) -> String {
        queries.count == 1 ? queries[0] : "(\(queries.joined(separator: " OR ")))"
    }

    private static func quote(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
