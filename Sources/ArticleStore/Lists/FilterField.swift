import CorpusModel

/// A field that a list can be filtered by.
struct FilterField: Sendable {
    /// How the values of a filter are read.
    enum Values: Sendable {
        /// As they are.
        case words
        /// As names, whatever their case and diacritics, or their slugs.
        case names
        /// As ids or slugs of entities.
        case entities
        /// As ids or slugs of articles.
        case articles
        /// As ids or slugs of quotes.
        case quotes
        /// `true` or `false`.
        case truth
    }

    let values: Values
    /// The condition; `LIST` stands for the values, in parentheses.
    let sql: String
    /// Name of the statistic that counts the rows for each word.
    let countMeasure: String?

    /// Creates a field.
    init(_ values: Values, _ sql: String, countMeasure: String? = nil) {
        self.values = values
        self.sql = sql
        self.countMeasure = countMeasure
    }

    /// Adds what `filter` asks for.
    ///
    /// An id or slug that does not exist matches nothing.
    func apply(
        _ filter: Filter, to conditions: inout Conditions, on connection: borrowing Connection
    ) throws {
        for group in filter.allOf {
            let condition = try condition(for: group, on: connection)
            conditions.add(condition?.sql ?? "0", condition?.values ?? [])
        }
        if let condition = try condition(for: filter.noneOf, on: connection) {
            // Unlike NOT, this keeps the rows whose field is null.
            conditions.add("(\(condition.sql)) IS NOT TRUE", condition.values)
        }
    }

    private func condition(
        for words: [String], on connection: borrowing Connection
    ) throws -> (sql: String, values: [SQLiteValue])? {
        let values = try Set(words).sorted().compactMap { try value(of: $0, on: connection) }
        guard !values.isEmpty else { return nil }
        let list = Array(repeating: "?", count: values.count).joined(separator: ", ")
        return (sql.replacing("LIST", with: "(\(list))"), values)
    }

    /// Returns what rows have where the word is meant; `nil` for an id or slug that does not exist.
    func value(
        of word: String, on connection: borrowing Connection
    ) throws -> SQLiteValue? {
        switch values {
        case .words: .text(word)
        case .names: .text(TextFolding.filterKey(word))
        case .entities: try RowKey.entity(word, on: connection).map(SQLiteValue.integer)
        case .articles: try RowKey.article(word, on: connection).map(SQLiteValue.integer)
        case .quotes: try RowKey.quote(word, on: connection).map(SQLiteValue.integer)
        case .truth: .integer(word == "true" ? 1 : 0)
        }
    }
}
