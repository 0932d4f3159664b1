/// The rows of a list in one of its orders.
struct RowOrder: Sendable {
    /// The rows, from the first to the last of the list.
    let rows: [UInt32]
    /// How many of them, the first, have a value in the field they are ordered by.
    let valued: Int
    /// The places where another value of that field begins.
    private let beginnings: RowSet

    /// Creates an order whose values, and the rows without one, begin at the given places.
    private init(rows: [UInt32], valued: Int, beginnings places: [Int]) {
        self.rows = rows
        self.valued = valued
        var beginnings = RowSet(noneOf: rows.count)
        for place in places where place < rows.count { beginnings.insert(place) }
        self.beginnings = beginnings
    }

    private init(rows: [UInt32], like other: RowOrder) {
        self.rows = rows
        valued = other.valued
        beginnings = other.beginnings
    }

    /// Returns the order by the same field in which `other` decides between rows that are equal in it.
    func refined(by other: RowOrder) -> RowOrder {
        var next = [UInt32](repeating: 0, count: rows.count)
        var groups = next
        var start = 0
        for (place, row) in rows.enumerated() {
            if beginnings.contains(place) { start = place }
            groups[Int(row)] = UInt32(start)
            next[place] = UInt32(place)
        }
        var refined = rows
        for row in other.rows {
            let group = Int(groups[Int(row)])
            refined[Int(next[group])] = row
            next[group] += 1
        }
        return RowOrder(rows: refined, like: self)
    }

    /// Reads the order by one field both ways: descending first, then ascending.
    ///
    /// One walk along the field's index gives both, because rows equal in the field stand in the same order
    /// and rows without a value at the end either way.
    static func read(
        by field: ListDefinition.SortField, of definition: ListDefinition, keys: RowKeys,
        on connection: borrowing Connection
    ) throws -> (descending: RowOrder, ascending: RowOrder) {
        let isDescending = !field.isIndexedAscending
        let order = SortOrder(
            terms: [
                .init(sql: field.sql, isDescending: isDescending, isNullable: field.isNullable)
            ]
                + definition.tieBreakers.map {
                    .init(sql: $0, isDescending: false, isNullable: false)
                }, id: definition.id)
        let found = try connection.prepareOnce(
            """
            SELECT \(definition.keys[0]), \(field.sql) FROM \(definition.source)
            \(order.clause(isReversed: false))
            """)
        var rows: [UInt32] = []
        rows.reserveCapacity(keys.count)
        var groups: [Int] = []
        var valued = 0
        var last: SQLiteValue = .null
        while try found.step() {
            guard let row = keys.row(of: found.integer(0)) else { continue }
            let value = found.value(1)
            if value != .null {
                if value != last { groups.append(rows.count) }
                valued = rows.count + 1
            }
            last = value
            rows.append(UInt32(row))
        }
        var reversed: [UInt32] = []
        reversed.reserveCapacity(rows.count)
        var end = valued
        var reversedGroups: [Int] = []
        for start in groups.reversed() {
            reversedGroups.append(reversed.count)
            reversed += rows[start..<end]
            end = start
        }
        reversed += rows[valued...]
        let (one, other) = (
            RowOrder(rows: rows, valued: valued, beginnings: groups + [valued]),
            RowOrder(rows: reversed, valued: valued, beginnings: reversedGroups + [valued])
        )
        return isDescending ? (one, other) : (other, one)
    }

    /// Returns the place of a row in the order; `nil` when the list has no such row.
    func place(of row: Int) -> Int? {
        rows.firstIndex(of: UInt32(row))
    }
}
