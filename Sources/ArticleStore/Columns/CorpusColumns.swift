import Synchronization

/// The columns of the large lists of one state of the corpus, shared by all readers of a database.
///
/// Lists are counted, spread out and paged through in them: a million rows take a millisecond or two, where
/// SQLite takes a tenth of a second. Fewer rows are counted by SQLite faster than columns are read.
final class CorpusColumns: Sendable {
    private let leastRows: Int
    private let state = Mutex(State())

    private struct State {
        /// Number of the import whose rows the tables hold.
        var number = 0
        var tables: [String: ColumnTable] = [:]
    }

    /// Creates columns for lists of at least so many rows.
    init(leastRows: Int) {
        self.leastRows = leastRows
    }

    /// Returns the columns of a list as `connection` sees it; `nil` when the list is too short for columns, or
    /// the connection still reads the state before an import.
    func table(
        of list: SearchedList, on connection: borrowing Connection
    ) throws -> ColumnTable? {
        let number = try connection.integer("SELECT max(number) FROM dataset_history") ?? 0
        let name = list.definition.source
        let known: ColumnTable? = state.withLock { state in
            if number > state.number { state = State(number: number) }
            return number == state.number ? state.tables[name] : nil
        }
        if let known { return known }
        let rows = try connection.integer(
            "SELECT value FROM statistic WHERE measure = ? AND name = ''",
            [.text(list.countMeasure)])
        guard rows ?? 0 >= leastRows else { return nil }
        let table = try ColumnTable(list.definition, on: connection)
        return state.withLock { state in
            guard number == state.number else { return nil }
            if let other = state.tables[name] { return other }
            state.tables[name] = table
            return table
        }
    }
}
