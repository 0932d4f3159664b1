/// The compiled statements of one connection, by their SQL.
final class StatementCache {
    /// Most statements kept.
    ///
    /// Filters make endless variants of list queries; the fixed statements are fewer than 150.
    private static let capacity = 300

    /// Longest SQL kept, in bytes: only a filter of hundreds of values is longer, and it is not asked twice.
    private static let longestKept = 8_192

    private var statements: [String: Statement] = [:]

    /// How often a statement was asked for.
    private(set) var asked = 0

    /// The SQL of the statements kept.
    var sql: [String] { Array(statements.keys) }

    /// How often statements that are kept were run, together.
    var runs: Int { statements.values.reduce(0) { $0 + $1.runs } }

    /// Returns the statement for `sql`, compiled on `database` unless it is kept already.
    func statement(for sql: String, on database: OpaquePointer) throws -> Statement {
        asked += 1
        if let statement = statements[sql] { return statement }
        let statement = try Statement(sql, on: database)
        guard sql.utf8.count <= Self.longestKept else { return statement }
        // Simpler than an order of use, and the common ones are back within a request each.
        if statements.count >= Self.capacity { statements.removeAll() }
        statements[sql] = statement
        return statement
    }

    /// Ends the reading of rows everywhere, so that no lock outlives its transaction.
    func resetAll() {
        for statement in statements.values { statement.reset() }
    }

    /// Forgets every statement.
    func removeAll() {
        statements.removeAll()
    }
}
