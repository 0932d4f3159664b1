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
        let steps = Set(days.compactMap(\.self)).sorted()
        let places = Dictionary(uniqueKeysWithValues: steps.enumerated().map { ($1, $0) })
        let stepOfDate = days.map { $0.flatMap { places[$0] } ?? -1 }
        let told = values.map { mostFrequent(of: $0, in: rows, dated: dates, stepOfDate) } ?? []
        var toldPlaces = [Int](repeating: -1, count: values?.bound ?? 0)
        for (place, value) in told.enumerated() { toldPlaces[value] = place }

        var tally = TimelineTally()
        var counts = [Int](repeating: 0, count: steps.count)
        var series = [Int](repeating: 0, count: steps.count * told.count)
        rows.forEach { row in
            var isDated = false
            dates.forEachValue(of: row) { date in
                isDated = true
                let step = stepOfDate[date]
                guard step >= 0 else {
                    tally.undated += 1
                    return
                }
                counts[step] += 1
                values?.forEachValue(of: row) { value in
                    let place = toldPlaces[value]
                    if place >= 0 { series[step * told.count + place] += 1 }
                }
            }
            // What mentions no date is no mention of an unknown one.
            if !isDated && !dates.isList { tally.undated += 1 }
        }
        for (index, step) in steps.enumerated() where counts[index] > 0 {
            tally.counts[step] = counts[index]
            for (place, value) in told.enumerated() {
                let count = series[index * told.count + place]
                if count > 0, let values {
                    tally.series[step, default: [:]][values.value(value)] = count
                }
            }
        }
        return tally
    }

    /// Returns the values that dated rows have most often.
    private func mostFrequent(
        of values: Column, in rows: RowSet, dated dates: Column, _ stepOfDate: [Int]
    ) -> [Int] {
        var counts = [Int](repeating: 0, count: values.bound)
        rows.forEach { row in
            dates.forEachValue(of: row) { date in
                guard stepOfDate[date] >= 0 else { return }
                values.forEachValue(of: row) { counts[$0] += 1 }
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
