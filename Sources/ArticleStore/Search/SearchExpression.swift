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
        let words = text.split(separator: " ")
        if let distance, words.count > 1 {
            let quoted = words.map { Self.quote(String($0)) }.joined(separator: " ")
            return "\(scope)NEAR(\(quoted), \(distance))"
        }
        let star = isPrefix || (isPrefixSearch && words.count == 1) ? " *" : ""
        return scope + Self.quote(text) + star
    }

    private static func quote(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
