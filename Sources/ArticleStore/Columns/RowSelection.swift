import CorpusModel

/// The rows of a list that meet a query, found in columns.
struct RowSelection {
    let table: ColumnTable
    /// The list without a search.
    let definition: ListDefinition
    let rows: RowSet

    /// Selects the rows that meet all that `query` asks for, order and page aside; `nil` when it asks for
    /// something that no column holds.
    ///
    /// `matches` are the keys of the rows that its search finds.
    init?(
        _ query: ListQuery, of definition: ListDefinition, in table: ColumnTable,
        matches: [Int]? = nil, on connection: borrowing Connection
    ) throws {
        var rows = RowSet(allOf: table.keys.count)
        if let matches {
            var found = RowSet(noneOf: table.keys.count)
            for key in matches {
                if let row = table.keys.row(of: key) { found.insert(row) }
            }
            rows.formIntersection(found)
        }
        if let from = query.from {
            guard
                let since = try Self.since(from, definition.from, definition, table, on: connection)
            else { return nil }
            rows.formIntersection(since)
        }
        if let before = query.before {
            let term = definition.before
            guard
                let valued = try Self.since(nil, term, definition, table, on: connection),
                let since = try Self.since(before, term, definition, table, on: connection)
            else { return nil }
            rows.formIntersection(valued)
            rows.subtract(since)
        }
        if query.collapsesDuplicates, definition.leading != nil {
            guard let leads = try table.column(Self.leadingColumn, on: connection) else {
                return nil
            }
            rows.formIntersection(leads.rows(having: [1]))
        }
        for (name, minimum) in query.minimums {
            guard let column = try table.column(name, on: connection),
                let scale = definition.columns[name]?.scale
            else { return nil }
            rows.formIntersection(column.rows(atLeast: minimum, scale: scale))
        }
        for (name, filter) in query.filters where !filter.isEmpty {
            guard let column = try table.column(name, on: connection),
                let field = definition.filters[name]
            else { return nil }
            func having(_ words: [String], _ connection: borrowing Connection) throws -> RowSet {
                let values = try words.compactMap { try field.value(of: $0, on: connection) }
                return column.rows(having: Set(values.compactMap { column.code($0) }))
            }
            for group in filter.allOf { rows.formIntersection(try having(group, connection)) }
            if !filter.noneOf.isEmpty { rows.subtract(try having(filter.noneOf, connection)) }
        }
        self.table = table
        self.definition = definition
        self.rows = rows
    }

    /// Name of the column that is 1 for the articles that stand for all that are nearly the same.
    static let leadingColumn = "leads_group"

    /// Returns the rows whose value of a sorted field is at least `start`, or is there at all.
    private static func since(
        _ start: String?, _ expression: String, _ definition: ListDefinition,
        _ table: ColumnTable, on connection: borrowing Connection
    ) throws -> RowSet? {
        guard let field = definition.sorts.first(where: { $0.value.sql == expression })?.key,
            let order = try table.order(
                by: SortTerm(field, isDescending: true), on: connection)
        else { return nil }
        var end = order.valued
        if let start {
            let value = try connection.prepare(
                "SELECT \(expression) >= ? FROM \(definition.source) WHERE \(definition.keys[0]) = ?",
                [.text(start), .null])
            var low = 0
            while low < end {
                let middle = (low + end) / 2
                try value.bind([.text(start), .integer(table.keys[Int(order.rows[middle])])])
                try value.require("row")
                if value.integer(0) == 1 { low = middle + 1 } else { end = middle }
            }
            value.reset()
        }
        var rows = RowSet(noneOf: table.keys.count)
        for row in order.rows[..<end] { rows.insert(Int(row)) }
        return rows
    }

    /// Returns the keys of one page, and whether rows come before it and after it; `nil` when the order is none
    /// that is kept, or the page begins beside a row that is not there.
    func slice(
        of query: PagePosition, by sort: [SortTerm], limit: Int,
        on connection: borrowing Connection
    ) throws -> (keys: [Int], hasPrevious: Bool, hasNext: Bool)? {
        guard let order = try table.order(by: sort, on: connection) else { return nil }
        func keys(_ rows: some Sequence<UInt32>) -> (keys: [Int], isCut: Bool) {
            var keys: [Int] = []
            for row in rows where self.rows.contains(Int(row)) {
                if keys.count == limit { return (keys, true) }
                keys.append(table.keys[Int(row)])
            }
            return (keys, false)
        }
        switch query {
        case .start:
            let (keys, isCut) = keys(order.rows)
            return (keys, false, isCut)
        case .number(let number):
            // A page too far for the product to be counted is as empty as any other past the end.
            let (offset, overflow) = max(0, number - 1).multipliedReportingOverflow(by: limit)
            let start = overflow ? order.rows.count : place(after: offset, in: order)
            let (keys, isCut) = keys(order.rows[start...])
            return (keys, offset > 0, isCut)
        case .key(let key):
            guard
                let found = try connection.integer(
                    "SELECT key FROM \(definition.source) WHERE id = ?", [.text(key.id)]),
                let row = table.keys.row(of: found), let place = order.place(of: row)
            else { return nil }
            switch key.direction {
            case .after:
                let (keys, isCut) = keys(order.rows[(place + 1)...])
                return (keys, true, isCut)
            case .before:
                let (keys, isCut) = keys(order.rows[..<place].reversed())
                return (keys.reversed(), isCut, true)
            }
        }
    }

    /// Returns the place in an order behind the first `count` rows that are selected.
    private func place(after count: Int, in order: RowOrder) -> Int {
        guard !rows.isFull else { return min(count, order.rows.count) }
        var passed = 0
        for (place, row) in order.rows.enumerated() {
            if passed == count { return place }
            if rows.contains(Int(row)) { passed += 1 }
        }
        return order.rows.count
    }
}
