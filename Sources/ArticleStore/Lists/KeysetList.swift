import CorpusModel

/// A list as one query asks for it: which rows, in which order, which slice.
///
/// A page is found in two steps: first the keys of its rows, from as few columns as the order needs, then
/// each row's record by look-ups on its key. So nothing is read for rows that are not served.
struct KeysetList {
    /// The FROM clause.
    var source: String
    /// The integer columns that a row's record is found by.
    var keys: [String]
    var conditions = Conditions()
    var order: SortOrder
    /// Rows a page.
    var limit: Int
    var position: PagePosition
    /// Whether the page says how many rows there are.
    var isCounted = true
    /// The matching rows, when they were found in columns.
    var selection: Selection?
    /// A place in the list that a numbered page lies behind, and how many rows come before it.
    var landmark: (key: PageKey, rows: Int)?
    /// A query that counts the matching rows faster than counting them in `source`.
    var count: Count?

    /// A query that gives one number.
    typealias Count = (sql: String, values: [SQLiteValue])

    /// Rows found in columns, and the order they are wanted in.
    struct Selection {
        let rows: RowSelection
        /// The sort asked for; empty for the relevance of a search.
        let sort: [SortTerm]
        /// What puts the rows in order, when that is the relevance of a search.
        var ranking: SearchRanking?
    }

    /// One row of the list.
    private struct Row {
        let keys: [Int]
        let id: String
        let values: [SortValue?]

        func pageKey(_ direction: PageKey.Direction) -> PageKey {
            PageKey(values: values, id: id, direction: direction)
        }
    }

    /// Reads the page; `item` makes the record of the row with the given keys.
    func page<Item>(
        on connection: borrowing Connection,
        item: ([Int], borrowing Connection) throws -> Item
    ) throws -> Page<Item> {
        try page(on: connection) { row, connection in try item(row.keys, connection) }
    }

    /// Reads the page of a list whose rows are whole with keys and id.
    func page<Item>(
        on connection: borrowing Connection, item: ([Int], String) -> Item
    ) throws -> Page<Item> {
        try page(on: connection) { row, _ in item(row.keys, row.id) }
    }

    private func page<Item>(
        on connection: borrowing Connection, item: (Row, borrowing Connection) throws -> Item
    ) throws -> Page<Item> {
        let total = isCounted ? try count(on: connection) : 0
        guard total > 0 || !isCounted else {
            return Page(items: [], total: 0, next: nil, previous: nil)
        }
        let (rows, hasPrevious, hasNext) = try slice(on: connection)
        var items: [Item] = []
        for row in rows { items.append(try item(row, connection)) }
        return Page(
            items: items, total: total,
            next: hasNext ? rows.last?.pageKey(.after) : nil,
            previous: hasPrevious ? rows.first?.pageKey(.before) : nil)
    }

    /// Counts the rows.
    func count(on connection: borrowing Connection) throws -> Int {
        if let selection { return selection.rows.rows.count }
        if let count { return try connection.integer(count.sql, count.values) ?? 0 }
        return try connection.integer(
            "SELECT count(*) FROM \(source) \(conditions.sql)", conditions.values) ?? 0
    }

    private func slice(
        on connection: borrowing Connection
    ) throws -> (rows: [Row], hasPrevious: Bool, hasNext: Bool) {
        if let slice = try selectedSlice(on: connection) { return slice }
        switch position {
        case .start:
            let (rows, isCut) = try rows(on: connection)
            return (rows, false, isCut)
        case .number(let number):
            // A page too far for the product to be counted is as empty as any other past the end.
            let (offset, overflow) = max(0, number - 1).multipliedReportingOverflow(by: limit)
            let (rows, isCut) = try rows(
                beside: landmark?.key, offset: overflow ? .max : offset - (landmark?.rows ?? 0),
                on: connection)
            return (rows, offset > 0, isCut)
        case .key(let key):
            let (rows, isCut) = try rows(beside: key, on: connection)
            switch key.direction {
            case .after: return (rows, true, isCut)
            case .before: return (rows.reversed(), isCut, true)
            }
        }
    }

    /// Returns the page's rows as far as columns can tell them.
    private func selectedSlice(
        on connection: borrowing Connection
    ) throws -> (rows: [Row], hasPrevious: Bool, hasNext: Bool)? {
        guard let selection else { return nil }
        if let ranking = selection.ranking {
            var order = try ranking.order(of: selection.rows, on: connection)
            guard let slice = try order.slice(of: position, limit: limit, on: connection) else {
                return nil
            }
            let ids = try connection.prepare(
                "SELECT id FROM \(selection.rows.definition.source) WHERE key = ?", [.null])
            let rows = try slice.rows.map { row in
                try ids.bind([.integer(row.key)])
                try ids.require("row")
                return Row(keys: [row.key], id: ids.text(0), values: [.real(row.value)])
            }
            ids.reset()
            return (rows, slice.hasPrevious, slice.hasNext)
        }
        guard
            let slice = try selection.rows.slice(
                of: position, by: selection.sort, limit: limit, on: connection)
        else { return nil }
        let columns = [order.id] + order.terms.map(\.sql)
        let statement = try connection.prepare(
            """
            SELECT \(columns.joined(separator: ", ")) FROM \(selection.rows.definition.source)
            WHERE \(keys[0]) = ?
            """, [.null])
        let rows = try slice.keys.map { key in
            try statement.bind([.integer(key)])
            try statement.require("row")
            return Row(
                keys: [key], id: statement.text(0),
                values: order.terms.indices.map { statement.sortValue(1 + Int32($0)) })
        }
        statement.reset()
        return (rows, slice.hasPrevious, slice.hasNext)
    }

    /// Reads the rows of a page in reading direction, and whether more follow that way.
    private func rows(
        beside key: PageKey? = nil, offset: Int = 0, on connection: borrowing Connection
    ) throws -> (rows: [Row], isCut: Bool) {
        var conditions = conditions
        if let key { order.restrict(&conditions, beside: key) }
        var rows = try rows(
            meeting: conditions, isReversed: key?.direction == .before, offset: offset,
            atMost: limit + 1, on: connection)
        if rows.count <= limit, let tail = key.flatMap({ order.tail(after: $0) }) {
            conditions = self.conditions
            conditions.add(tail)
            rows += try self.rows(
                meeting: conditions, isReversed: false, offset: 0,
                atMost: limit + 1 - rows.count, on: connection)
        }
        let isCut = rows.count > limit
        return (isCut ? rows.dropLast() : rows, isCut)
    }

    private func rows(
        meeting conditions: Conditions, isReversed: Bool, offset: Int, atMost count: Int,
        on connection: borrowing Connection
    ) throws -> [Row] {
        let columns = keys + [order.id] + order.terms.map(\.sql)
        let statement = try connection.prepare(
            """
            SELECT \(columns.joined(separator: ", ")) FROM \(source) \(conditions.sql)
            \(order.clause(isReversed: isReversed)) LIMIT ? OFFSET ?
            """,
            conditions.values + [.integer(count), .integer(offset)])
        var rows: [Row] = []
        while try statement.step() {
            let idColumn = Int32(keys.count)
            rows.append(
                Row(
                    keys: (0..<idColumn).map { statement.integer($0) },
                    id: statement.text(idColumn),
                    values: order.terms.indices.map {
                        statement.sortValue(idColumn + 1 + Int32($0))
                    }))
        }
        statement.reset()
        return rows
    }
}
