import CorpusModel

/// The order of a list and the places in it.
///
/// Nulls come last whichever way a term runs; the id, ascending, decides between equals.
struct SortOrder {
    /// One term of an order.
    struct Term {
        /// The SQL expression.
        let sql: String
        let isDescending: Bool
        /// Whether the expression can be null.
        let isNullable: Bool
    }

    /// The terms before the closing id.
    let terms: [Term]
    /// The SQL expression of the id.
    let id: String

    /// Returns the ORDER BY clause, or with `isReversed` the one that reads the list backwards.
    func clause(isReversed: Bool) -> String {
        var parts = terms.map { term in
            let isDescending = term.isDescending != isReversed
            // SQLite takes null for the smallest value.
            let nulls =
                term.isNullable && isDescending == isReversed
                ? (isReversed ? " NULLS FIRST" : " NULLS LAST") : ""
            return "\(term.sql) \(isDescending ? "DESC" : "ASC")\(nulls)"
        }
        parts.append("\(id) \(isReversed ? "DESC" : "ASC")")
        return "ORDER BY " + parts.joined(separator: ", ")
    }

    /// Adds the condition that a row stands after `key`, or before it, whichever way the key points; rows that
    /// `tail` gives aside.
    ///
    /// A key with fewer values than terms is read as if the rest were null.
    func restrict(_ conditions: inout Conditions, beside key: PageKey) {
        let isReversed = key.direction == .before
        var equal: [String] = []
        var equalValues: [SQLiteValue] = []
        var alternatives: [String] = []
        var values: [SQLiteValue] = []
        for (index, term) in terms.enumerated() {
            let value = SQLiteValue(index < key.values.count ? key.values[index] : nil)
            if index == 0 {
                narrow(&conditions, term: term, value: value, isReversed: isReversed)
            }
            if let beyond = beyond(
                term, value, isReversed: isReversed, hasTail: index == 0)
            {
                alternatives.append((equal + [beyond.sql]).joined(separator: " AND "))
                values += equalValues + beyond.values
            }
            equal.append("\(term.sql) IS ?")
            equalValues.append(value)
        }
        alternatives.append(
            (equal + ["\(id) \(isReversed ? "<" : ">") ?"]).joined(separator: " AND "))
        values += equalValues + [.text(key.id)]
        conditions.add(alternatives.map { "(\($0))" }.joined(separator: " OR "), values)
    }

    /// Returns the condition of the rows at the list's end that `restrict` leaves aside; `nil` without such.
    ///
    /// They have no value in the first term. Asked for with the others, they would keep an index from starting at the key.
    func tail(after key: PageKey) -> String? {
        guard key.direction == .after, let term = terms.first, term.isNullable,
            SQLiteValue(key.values.first ?? nil) != .null
        else { return nil }
        return "\(term.sql) IS NULL"
    }

    /// Adds a plain bound on the first term, from which an index can start; it follows from the rest.
    private func narrow(
        _ conditions: inout Conditions, term: Term, value: SQLiteValue, isReversed: Bool
    ) {
        if value == .null {
            if !isReversed { conditions.add("\(term.sql) IS NULL") }
        } else {
            let isDescending = term.isDescending != isReversed
            conditions.add("\(term.sql) \(isDescending ? "<=" : ">=") ?", [value])
        }
    }

    /// Returns the condition that a row's term lies beyond `value`; `nil` when nothing does.
    private func beyond(
        _ term: Term, _ value: SQLiteValue, isReversed: Bool, hasTail: Bool
    ) -> (sql: String, values: [SQLiteValue])? {
        if value == .null { return isReversed ? ("\(term.sql) IS NOT NULL", []) : nil }
        let comparison = "\(term.sql) \(term.isDescending != isReversed ? "<" : ">") ?"
        let isNullBeyond = term.isNullable && !isReversed && !hasTail
        return (isNullBeyond ? "(\(comparison) OR \(term.sql) IS NULL)" : comparison, [value])
    }
}

extension SQLiteValue {
    /// Creates the value that a sort key holds.
    init(_ value: SortValue?) {
        self =
            switch value {
            case nil: .null
            case .text(let text)?: .text(text)
            case .integer(let integer)?: .integer(integer)
            case .real(let real)?: .real(real)
            }
    }
}
