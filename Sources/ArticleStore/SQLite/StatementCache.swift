/// The compiled statements of one connection, by their SQL.
final class StatementCache {
    /// Most statements kept.
    ///
    /// Filters make endless variants of list queries; the fixed statements are fewer than 150.
    private static let capacity = 300

    private var statements: [String: Statement] = [:]

    /// Returns the statement for `sql`, compiled on `database` unless it is kept already.
    func statement(for sql: String, on database: OpaquePointer) throws -> Statement {
        if let statement = statements[sql] { return statement }
        let statement = try Statement(sql, on: database)
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
