/// What rows of a list must meet: SQL conditions with their values, all joined by AND.
struct Conditions {
    private(set) var terms: [String] = []
    private(set) var values: [SQLiteValue] = []

    /// Adds a condition whose question marks stand for `values`.
    mutating func add(_ sql: String, _ values: [SQLiteValue] = []) {
        terms.append("(\(sql))")
        self.values += values
    }

    /// The WHERE clause; empty without conditions.
    var sql: String {
        terms.isEmpty ? "" : "WHERE \(Self.conjunction(of: terms[...]))"
    }

    /// Joins in halves: SQLite takes expressions 1,000 deep, and a chain is as deep as it is long.
    private static func conjunction(of terms: ArraySlice<String>) -> String {
        guard terms.count > 2 else { return terms.joined(separator: " AND ") }
        let middle = terms.startIndex + terms.count / 2
        return "(\(conjunction(of: terms[..<middle]))) AND (\(conjunction(of: terms[middle...])))"
    }
}
