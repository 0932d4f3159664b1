/// Where a column's values are read from.
struct ColumnSource: Sendable {
    /// What the second column of the query holds.
    enum Values: Sendable {
        /// One text a row.
        case text
        /// One number a row, from 0 on.
        case number
        /// One of several texts of a row.
        case texts
        /// One of several numbers of a row.
        case numbers
        /// All numbers of a row with commas between them.
        case numberList
    }

    let values: Values
    /// A query that gives the key of a row and what it has, in any order.
    let sql: String
    /// What a number is divided by before it is compared with a minimum.
    let scale: Double

    /// Creates a source.
    init(_ values: Values, _ sql: String, scale: Double = 1) {
        self.values = values
        self.sql = sql
        self.scale = scale
    }

    /// Reads the column.
    func read(for keys: RowKeys, on connection: borrowing Connection) throws -> Column {
        let rows = try connection.prepareOnce(sql)
        var column = Column(rows: keys.count)
        var pairs: [(row: UInt32, value: UInt32)] = []
        while try rows.step() {
            guard let row = keys.row(of: rows.integer(0)), !rows.isNull(1) else { continue }
            switch values {
            case .text: column.set(column.code(of: rows.text(1)), row: row)
            case .number: column.set(UInt32(clamping: rows.integer(1)), row: row)
            case .texts: pairs.append((UInt32(row), column.code(of: rows.text(1))))
            case .numbers:
                let value = UInt32(clamping: rows.integer(1))
                column.note(value)
                pairs.append((UInt32(row), value))
            case .numberList:
                rows.forEachInteger(1) { number in
                    let value = UInt32(clamping: number)
                    column.note(value)
                    pairs.append((UInt32(row), value))
                }
            }
        }
        switch values {
        case .text, .number: return column
        case .texts, .numbers, .numberList:
            return Column(rows: keys.count, pairs: pairs, texts: column)
        }
    }
}
