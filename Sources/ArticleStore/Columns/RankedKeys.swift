import CorpusModel

/// Rows in the order of a number, equal ones in the order of their ids.
///
/// Of the ids only those are read that decide over the page asked for.
struct RankedKeys {
    /// A row by its key, and the number it is ordered by.
    typealias Ranked = (key: Int, value: Double)

    private var ranked: [Ranked]
    private let table: String

    /// Puts the rows of a table in order, the smallest number first unless said otherwise.
    init(_ rows: [Ranked], isDescending: Bool = false, of table: String) {
        ranked = rows
        self.table = table
        if isDescending {
            ranked.sort { $0.value > $1.value }
        } else {
            ranked.sort { $0.value < $1.value }
        }
    }

    /// Takes rows of a table that are in order, the smallest number first.
    init(inOrder rows: [Ranked], of table: String) {
        ranked = rows
        self.table = table
    }

    /// How many rows there are.
    var count: Int { ranked.count }

    /// Returns one page, and whether rows come before it and after it; `nil` when it begins beside a row that
    /// is not there.
    mutating func slice(
        of position: PagePosition, limit: Int, on connection: borrowing Connection
    ) throws -> (rows: [Ranked], hasPrevious: Bool, hasNext: Bool)? {
        switch position {
        case .start:
            return try slice(0, limit, on: connection)
        case .number(let number):
            // A page too far for the product to be counted is as empty as any other past the end.
            let (offset, overflow) = max(0, number - 1).multipliedReportingOverflow(by: limit)
            let page = try slice(overflow ? count : min(offset, count), limit, on: connection)
            return (page.rows, offset > 0, page.hasNext)
        case .key(let key):
            let found = try connection.integer(
                "SELECT key FROM \(table) WHERE id = ?", [.text(key.id)])
            guard let found, let near = ranked.firstIndex(where: { $0.key == found }) else {
                return nil
            }
            try settle(near..<near + 1, on: connection)
            guard let place = ranked.firstIndex(where: { $0.key == found }) else { return nil }
            switch key.direction {
            case .after:
                let page = try slice(place + 1, limit, on: connection)
                return (page.rows, true, page.hasNext)
            case .before:
                let start = max(0, place - limit)
                let page = try slice(start, place - start, on: connection)
                return (page.rows, start > 0, true)
            }
        }
    }

    private mutating func slice(
        _ start: Int, _ limit: Int, on connection: borrowing Connection
    ) throws -> (rows: [Ranked], hasPrevious: Bool, hasNext: Bool) {
        let end = min(start + limit, count)
        guard start < end else { return ([], start > 0, false) }
        try settle(start..<end, on: connection)
        return (Array(ranked[start..<end]), start > 0, end < count)
    }

    /// Puts the rows of a range and those that are equal to them in their final order.
    private mutating func settle(
        _ range: Range<Int>, on connection: borrowing Connection
    ) throws {
        var start = range.lowerBound
        while start > 0, ranked[start - 1].value == ranked[range.lowerBound].value { start -= 1 }
        let ids = try connection.prepare("SELECT id FROM \(table) WHERE key = ?", [.null])
        defer { ids.reset() }
        while start < range.upperBound {
            var end = start + 1
            while end < count, ranked[end].value == ranked[start].value { end += 1 }
            if end - start > 1 {
                var named: [(id: String, row: Ranked)] = []
                for row in ranked[start..<end] {
                    try ids.bind([.integer(row.key)])
                    named.append((try ids.step() ? ids.text(0) : "", row))
                }
                // In bytes, as SQLite compares.
                named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
                ranked.replaceSubrange(start..<end, with: named.map(\.row))
            }
            start = end
        }
    }
}
