import CorpusModel

/// Counts the items of a list by the values of a field.
struct FacetCount {
    /// Name of the field, which is also that of its filter.
    let name: String
    let field: FacetField
    /// Which values are told, by their places in the order of frequency; chosen ones after them besides.
    let places: Range<Int>
    /// Only values with a word that begins so are told, when given.
    var beginning: String?
    /// The values that the query's filter on the field asks for, as rows have them.
    let selected: Set<SQLiteValue>

    /// Most values whose names are looked through for a beginning: the most frequent ones.
    private static let searchedValues = 2_000

    /// A value as rows have it, and how many rows do.
    private typealias Counted = (value: SQLiteValue, count: Int)

    /// Counts over `list`, which leaves the field's own filter aside; `nil` stands for the whole list.
    func facet(of list: KeysetList?, on connection: borrowing Connection) throws -> Facet {
        var counted: [Counted]
        var valueCount: Int?
        if let list {
            if let selection = list.selection?.rows,
                let column = try selection.table.column(name, on: connection)
            {
                (counted, valueCount) = try counts(
                    by: column, in: selection.rows, on: connection)
            } else {
                counted = try counts(of: list, on: connection)
            }
        } else {
            counted = try whole(on: connection)
            valueCount = try connection.integer("SELECT count(*) FROM (\(field.whole))")
        }
        var values: [Facet.Value]
        if let beginning {
            let key = NameKey.key(of: beginning)
            let meant = try counted.prefix(Self.searchedValues)
                .map { try labelled($0, on: connection) }
                .filter { NameKey.hasWord(beginningWith: key, in: $0.label) }
            valueCount = meant.count
            values = Array(meant[places.clamped(to: meant.indices)])
        } else {
            values = try counted[places.clamped(to: counted.indices)].map {
                try labelled($0, on: connection)
            }
            for item in counted.dropFirst(places.upperBound) where selected.contains(item.value) {
                values.append(try labelled(item, on: connection))
            }
        }
        return Facet(field: name, values: values, valueCount: valueCount ?? counted.count)
    }

    private func whole(on connection: borrowing Connection) throws -> [Counted] {
        // Only a value that is asked for is told however rare it is.
        let rows = try connection.prepare(
            "\(field.whole) LIMIT ?",
            [.integer(selected.isEmpty ? max(places.upperBound, Self.searchedValues) : -1)])
        var counted: [Counted] = []
        while try rows.step() { counted.append((rows.value(0), rows.integer(1))) }
        return counted
    }

    /// Returns the values of a list's rows, the most frequent first, then by value.
    private func counts(
        of list: KeysetList, on connection: borrowing Connection
    ) throws -> [Counted] {
        var conditions = list.conditions
        conditions.add("\(field.value) IS NOT NULL")
        let source = "FROM \(list.source) \(field.join) \(conditions.sql)"
        if case .entities(let isList) = field.values {
            var counts: [Int: Int] = [:]
            let rows = try connection.prepare("SELECT \(field.value) \(source)", conditions.values)
            while try rows.step() {
                if isList {
                    rows.forEachInteger(0) { counts[$0, default: 0] += 1 }
                } else {
                    counts[rows.integer(0), default: 0] += 1
                }
            }
            return try sorted(counts, on: connection)
        }
        let count = field.join.isEmpty ? "count(*)" : "count(DISTINCT \(list.keys[0]))"
        let rows = try connection.prepare(
            "SELECT \(field.value), \(count) \(source) GROUP BY 1 ORDER BY 2 DESC, 1",
            conditions.values)
        var counted: [Counted] = []
        while try rows.step() { counted.append((rows.value(0), rows.integer(1))) }
        return counted
    }

    /// Counts the values of a column in some rows.
    ///
    /// Those that may be told come first, the most frequent before the others, then those that are asked for;
    /// the number is that of all values.
    private func counts(
        by column: Column, in rows: RowSet, on connection: borrowing Connection
    ) throws -> (counted: [Counted], valueCount: Int) {
        let counts = column.counts(in: rows)
        let held = counts.filter { $0 > 0 }.sorted(by: >)
        let told = beginning == nil ? places.upperBound : Self.searchedValues
        guard let least = held.prefix(max(told, 1)).last else { return ([], 0) }
        var best: [Int: Int] = [:]
        for (value, count) in counts.enumerated() where count >= least {
            best[value] = Int(count)
        }
        var counted: [Counted]
        if case .entities = field.values {
            counted = try sorted(best, on: connection)
        } else {
            counted = best.map { (column.value($0.key), $0.value) }
            counted.sort {
                $0.count != $1.count
                    ? $0.count > $1.count
                    : $0.value.text.utf8.lexicographicallyPrecedes($1.value.text.utf8)
            }
        }
        counted = Array(counted.prefix(told))
        let known = Set(counted.map(\.value))
        let others = selected.subtracting(known).compactMap { value -> Counted? in
            guard let code = column.code(value), counts.indices.contains(Int(code)),
                counts[Int(code)] > 0
            else { return nil }
            return (value, Int(counts[Int(code)]))
        }
        counted += others.sorted {
            ($1.count, $0.value.text) < ($0.count, $1.value.text)
        }
        return (counted, held.count)
    }

    /// Sorts entities by count; the id, which outlives a rebuild, decides between equals that are told.
    private func sorted(
        _ counts: [Int: Int], on connection: borrowing Connection
    ) throws -> [Counted] {
        let told = beginning == nil ? places.upperBound : Self.searchedValues
        var sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let least = sorted.prefix(told).last?.value else { return [] }
        let tied = sorted.prefix { $0.value >= least }
        let ids = try connection.prepare("SELECT id FROM entity WHERE key = ?", [.null])
        var named: [(id: String, key: Int, count: Int)] = []
        for (key, count) in tied {
            try ids.bind([.integer(key)])
            named.append((try ids.step() ? ids.text(0) : "", key, count))
        }
        named.sort { ($1.count, $0.id) < ($0.count, $1.id) }
        sorted.replaceSubrange(
            ..<tied.endIndex, with: named.map { (key: $0.key, value: $0.count) })
        return sorted.map { (.integer($0.key), $0.value) }
    }

    private func labelled(
        _ item: Counted, on connection: borrowing Connection
    ) throws -> Facet.Value {
        var (value, label) = (item.value.text, item.value.text)
        switch field.values {
        case .words: break
        case .catalogue(let kind):
            label =
                try connection.text(
                    "SELECT name FROM catalogue WHERE kind = ? AND slug = ?",
                    [.text(kind), item.value]) ?? value
        case .datelines:
            // One article of many that print it alike; the order keeps it the same one.
            label =
                try connection.text(
                    """
                    SELECT dateline FROM article WHERE dateline_slug = ?
                    ORDER BY published_at DESC, id LIMIT 1
                    """, [item.value]) ?? value
        case .entities:
            guard case .integer(let key) = item.value else { break }
            let entity = try EntityRecords.reference(key, on: connection)
            (value, label) = (entity.id, entity.name)
        }
        return Facet.Value(
            value: value, label: label, count: item.count,
            isSelected: selected.contains(item.value))
    }
}
