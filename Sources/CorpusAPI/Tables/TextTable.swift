/// Lays rows out in columns for a terminal, or as a Markdown table.
struct TextTable {
    /// Most columns of the terminal that a table takes up; wider ones wrap on most screens.
    private static let widest = 132
    /// A column is not made narrower than this to make room for others.
    private static let narrowest = 12
    private static let gap = "  "

    private let columns: [TableLayout.Column]
    private let rows: [[String]]

    /// Creates a table; rows have a cell in UTF-8 for each column.
    init(_ columns: [TableLayout.Column], rows: [[[UInt8]]]) {
        self.columns = columns
        self.rows = rows.map { row in
            zip(columns, row).map { column, cell in
                let text = String(decoding: cell, as: UTF8.self)
                return column.isText ? Self.line(text) : Self.rounded(text)
            }
        }
    }

    /// The table in aligned columns, each line ended; numbers stand on the right.
    var text: String {
        let widths = widths
        var lines = [line(columns.map(\.name), widths)]
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap))
        lines += rows.map { line($0, widths) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The table in Markdown, each line ended.
    var markdown: String {
        let rules = columns.map { $0.isText ? " --- " : " ---: " }
        let lines =
            [
                "| " + columns.map(\.name).joined(separator: " | ") + " |",
                "|" + rules.joined(separator: "|") + "|",
            ]
            + rows.map { "| " + $0.map(Self.escaped).joined(separator: " | ") + " |" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let fitted = DisplayWidth.cut(cell, to: widths[index])
            let blanks = String(
                repeating: " ", count: max(0, widths[index] - DisplayWidth.of(fitted)))
            if index > 0 { line += Self.gap }
            line += columns[index].isText ? fitted + blanks : blanks + fitted
        }
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        return line
    }

    /// As wide as the widest cell; then the widest columns give way until the table fits.
    private var widths: [Int] {
        var widths = columns.map { DisplayWidth.of($0.name) }
        for row in rows {
            for (index, cell) in row.enumerated() {
                widths[index] = max(widths[index], min(DisplayWidth.of(cell), Self.widest))
            }
        }
        let room = Self.widest - Self.gap.count * max(0, widths.count - 1)
        while widths.reduce(0, +) > room, let most = widths.max(), most > Self.narrowest,
            let index = widths.firstIndex(of: most)
        {
            let second = widths.filter { $0 < most }.max() ?? Self.narrowest
            let spare = widths.reduce(0, +) - room
            widths[index] = max(second, Self.narrowest, most - spare)
            if widths[index] == most { widths[index] -= 1 }
        }
        return widths
    }

    /// A number with three decimals at most, which people compare columns by.
    private static func rounded(_ text: String) -> String {
        guard let point = text.firstIndex(of: "."), let number = Double(text),
            text[point...].utf8.count > 4, number.magnitude < 1e12
        else { return text }
        return String((number * 1_000).rounded() / 1_000)
    }

    /// Returns a text as one line: what breaks lines or steers a terminal becomes a blank.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: line.append(" ")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    private static func escaped(_ cell: String) -> String {
        var escaped = ""
        for character in cell {
            if "\\|`*_<>[]".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return escaped
    }
}
