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
        /// The orders by several fields asked for last.
        var composed: [(sort: [SortTerm], order: RowOrder)] = []
        /// All that searches have found, in order, of the searches asked for last.
        var rankings: [(fullText: String, rows: [RankedKeys.Ranked])] = []
    }

    /// Orders by several fields that are kept: a walk through one asks for it again and again.
    private static let keptOrders = 4
    /// Rankings that are kept for the same reason; one of a million rows takes 16 megabytes.
    private static let keptRankings = 2

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

    /// Returns the list's order by several fields, the first before the others; `nil` when it cannot be
    /// ordered so.
    func order(by sort: [SortTerm], on connection: borrowing Connection) throws -> RowOrder? {
        guard let last = sort.last, var order = try order(by: last, on: connection) else {
            return nil
        }
        guard sort.count > 1 else { return order }
        let known = state.withLock { $0.composed.first { $0.sort == sort }?.order }
        if let known { return known }
        for term in sort.dropLast().reversed() {
            guard let first = try self.order(by: term, on: connection) else { return nil }
            order = first.refined(by: order)
        }
        state.withLock { [order] state in
            state.composed.insert((sort, order), at: 0)
            if state.composed.count > Self.keptOrders { state.composed.removeLast() }
        }
        return order
    }

    /// Returns all that a search finds, the best first, when it is one of those asked for last.
    func ranking(of fullText: String) -> [RankedKeys.Ranked]? {
        state.withLock { $0.rankings.first { $0.fullText == fullText }?.rows }
    }

    /// Keeps all that a search finds, the best first.
    func keep(_ ranking: [RankedKeys.Ranked], of fullText: String) {
        state.withLock { state in
            state.rankings.insert((fullText, ranking), at: 0)
            if state.rankings.count > Self.keptRankings { state.rankings.removeLast() }
        }
    }

    /// Reads what most lists need: every column and the list's own order.
    func readAll(on connection: borrowing Connection) throws {
        for name in definition.columns.keys.sorted() { _ = try column(name, on: connection) }
        for term in definition.defaultSort { _ = try order(by: term, on: connection) }
    }
}
