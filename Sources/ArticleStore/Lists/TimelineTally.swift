import CorpusModel

/// How many items of a list fall into each step of time, in all and by the values of a field.
struct TimelineTally {
    var counts: [Day: Int] = [:]
    /// Counts by value; of a field with many values at least the most frequent ones.
    var series: [Day: [SQLiteValue: Int]] = [:]
    /// Items without a date, or with one less precise than the step.
    var undated = 0
}

extension TimelineCount {
    /// Counts the items of a list, in columns where there are any.
    func tally(
        of list: KeysetList, on connection: borrowing Connection
    ) throws -> TimelineTally {
        if let selection = list.selection?.rows,
            let dates = try selection.table.column(dating.column, on: connection)
        {
            guard let split else {
                return tally(dates, in: selection.rows, by: nil)
            }
            if let values = try selection.table.column(split.name, on: connection) {
                return tally(dates, in: selection.rows, by: values)
            }
        }
        var tally = try grouped(list, on: connection)
        if split?.field.join.isEmpty == false {
            // A row for each value an item has counts it more than once.
            var plain = self
            plain.split = nil
            let once = try plain.grouped(list, on: connection)
            (tally.counts, tally.undated) = (once.counts, once.undated)
        }
        return tally
    }

    private func grouped(
        _ list: KeysetList, on connection: borrowing Connection
    ) throws -> TimelineTally {
        let rows = try connection.prepare(
            """
            SELECT \(dating.date), \(split?.field.value ?? "NULL"), count(*)
            FROM \(list.source) \(dating.join) \(split?.field.join ?? "") \(list.conditions.sql)
            GROUP BY 1, 2
            """, list.conditions.values)
        var tally = TimelineTally()
        while try rows.step() {
            let count = rows.integer(2)
            guard let day = Day(rows.text(0), interval: interval) else {
                tally.undated += count
                continue
            }
            tally.counts[day, default: 0] += count
            if rows.value(1) != .null {
                tally.series[day, default: [:]][rows.value(1), default: 0] += count
            }
        }
        return tally
    }

    /// Counts rows by the steps that their dates lie in, and by those values of a field that are told.
    private func tally(_ dates: Column, in rows: RowSet, by values: Column?) -> TimelineTally {
        let days = dates.texts.map { Day($0, interval: interval) }
        func steps(_ rows: RowSet) -> (counts: [Day: Int], undated: Int) {
            var counts: [Day: Int] = [:]
            var undated = 0
            for (date, count) in dates.counts(in: rows).enumerated() where count > 0 {
                if let day = days[date] {
                    counts[day, default: 0] += Int(count)
                } else {
                    undated += Int(count)
                }
            }
            return (counts, undated)
        }
        var tally = TimelineTally()
        (tally.counts, tally.undated) = steps(rows)
        // An article without a date of its own is undated; one that mentions none is not counted at all.
        if !dates.isList {
            tally.undated = rows.count - tally.counts.values.reduce(0, +)
        }
        guard let values else { return tally }
        let dated = days.indices.filter { days[$0] != nil }.map { UInt32($0) }
        for value in mostFrequent(of: values, in: rows, dated: dates, Set(dated)) {
            var held = values.rows(having: [UInt32(value)])
            held.formIntersection(rows)
            for (day, count) in steps(held).counts {
                tally.series[day, default: [:]][values.value(value)] = count
            }
        }
        return tally
    }

    /// Returns the values that rows with one of the dates have most often, each row as often as it has one.
    private func mostFrequent(
        of values: Column, in rows: RowSet, dated dates: Column, _ wanted: Set<UInt32>
    ) -> [Int] {
        var dated = dates.rows(having: wanted)
        dated.formIntersection(rows)
        var counts = values.counts(in: dated)
        if dates.isList {
            // The row was counted once already.
            dated.forEach { row in
                var more: Int32 = -1
                dates.forEachValue(of: row) { if wanted.contains(UInt32($0)) { more += 1 } }
                values.forEachValue(of: row) { counts[$0] += more }
            }
        }
        let least = counts.sorted(by: >).prefix(Self.seriesCount).last ?? 0
        return counts.indices.filter { counts[$0] > 0 && counts[$0] >= least }
            .sorted {
                (counts[$1], values.value($0).text) < (counts[$0], values.value($1).text)
            }
            .prefix(Self.seriesCount).map(\.self)
    }
}
