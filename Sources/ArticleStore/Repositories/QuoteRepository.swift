public import CorpusModel

/// The quotes of the corpus.
public struct QuoteRepository: Sendable {
    /// All quotes, and what may be asked of them as a list.
    public let list: CorpusList<QuoteRecord>
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
        list = CorpusList(database, QuoteList.inquiry) { try QuoteList.page($0, on: $1) }
    }

    /// Returns the quotes that match, those of the newest article first unless the query says otherwise.
    public func page(_ query: ListQuery) throws -> Page<QuoteRecord> {
        try database.read { try QuoteList.page(query, on: $0) }
    }

    /// Returns the id behind an id or slug; `nil` when no quote has it.
    public func id(of idOrSlug: String) throws -> String? {
        try database.read { try RowKey.id(of: idOrSlug, in: "quote", on: $0) }
    }

    /// Returns one quote with its surroundings; `nil` when there is none with this id or slug.
    public func find(_ idOrSlug: String) throws -> QuoteDetail? {
        try database.read { connection in
            guard let key = try RowKey.quote(idOrSlug, on: connection) else { return nil }
            var texts = PassageReader()
            return QuoteDetail(
                record: try QuoteRecords.quote(
                    key, snippets: [], texts: &texts, on: connection),
                context: try QuoteRecords.context(of: key, on: connection))
        }
    }

    /// Returns the slugs that stand beside a text in the order of the alphabet, as many on either side.
    public func slugs(around text: String, _ count: Int) throws -> [String] {
        try database.read { connection in
            var slugs: [String] = []
            for (sign, order) in [(">=", "ASC"), ("<", "DESC")] {
                let rows = try connection.prepare(
                    "SELECT slug FROM quote WHERE slug \(sign) ? ORDER BY slug \(order) LIMIT ?",
                    [.text(text), .integer(count)])
                while try rows.step() { slugs.append(rows.text(0)) }
            }
            return slugs
        }
    }

    /// Returns why a quote has the speaker it has; `nil` when there is no such quote or the analysis kept
    /// no record or an editor has named another speaker.
    public func explanation(of idOrSlug: String) throws -> SpeakerExplanationRecord? {
        try database.read { connection in
            try RowKey.quote(idOrSlug, on: connection).flatMap {
                try ExplanationRecords.explanation(of: $0, on: connection)
            }
        }
    }

    /// Returns the quotes of the same words in other articles, those of the newest article first.
    ///
    /// Quotes of a few words have none: they are said again by chance.
    public func variants(of idOrSlug: String, limit: Int) throws -> [QuoteRecord] {
        try database.read { connection in
            guard let key = try RowKey.quote(idOrSlug, on: connection) else { return [] }
            return try QuoteList.variants(of: key, limit: limit, on: connection)
        }
    }
}
