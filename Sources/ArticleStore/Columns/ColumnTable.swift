import CorpusModel
import Synchronization

/// The columns of one list and its orders, each read when it is first asked for and then kept.
final class ColumnTable: Sendable {
    /// The rows.
    let keys: RowKeys
    private let definition: ListDefinition
    private let state = Mutex(State())

    private struct State {
        var columns: [String: Column] = [:]
        var orders: [SortTerm: RowOrder] = [:]
    }

    /// Creates the columns of the list that a definition describes.
    init(_ definition: ListDefinition, on connection: borrowing Connection) throws {
        self.definition = definition
        keys = try RowKeys(of: definition.source, on: connection)
    }

    /// Returns a column; `nil` when the list has none of this name.
    func column(_ name: String, on connection: borrowing Connection) throws -> Column? {
        guard let source = definition.columns[name] else { return nil }
        if let known = state.withLock({ $0.columns[name] }) { return known }
        // Each reader that asks at once reads it, which is better than that one's time limit ends another's
        // query; of what they read one is kept.
        let column = try source.read(for: keys, on: connection)
        return state.withLock { state in
            if let other = state.columns[name] { return other }
            state.columns[name] = column
            return column
        }
    }

    /// Returns the list's order by one field; `nil` when it cannot be ordered so.
    func order(by term: SortTerm, on connection: borrowing Connection) throws -> RowOrder? {
        guard let field = definition.sorts[term.field] else { return nil }
        if let known = state.withLock({ $0.orders[term] }) { return known }
        let orders = try RowOrder.read(by: field, of: definition, keys: keys, on: connection)
        return state.withLock { state in
            state.orders[SortTerm(term.field, isDescending: true)] = orders.descending
            state.orders[SortTerm(term.field, isDescending: false)] = orders.ascending
            return term.isDescending ? orders.descending : orders.ascending
        }
    }

    /// Reads what most lists need: every column and the list's own order.
    func readAll(on connection: borrowing Connection) throws {
        for name in definition.columns.keys.sorted() { _ = try column(name, on: connection) }
        for term in definition.defaultSort { _ = try order(by: term, on: connection) }
    }
}
