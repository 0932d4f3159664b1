/// Writes rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum CSVWriter {
    /// Appends the row of column names.
    static func append(_ columns: [TableLayout.Column], to bytes: inout [UInt8]) {
        append(
            columns.map { Array($0.name.utf8) },
            of: columns.map { TableLayout.Column(name: $0.name, isText: true) }, to: &bytes)
    }

    /// Appends one row.
    static func append(
        _ cells: [[UInt8]], of columns: [TableLayout.Column], to bytes: inout [UInt8]
    ) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, isText: columns[index].isText, to: &bytes)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    /// Puts a cell into marks where a comma, a mark, a line end or a formula needs them.
    private static func append(_ cell: [UInt8], isText: Bool, to bytes: inout [UInt8]) {
        let isFormula = isText && beginsFormula(cell)
        guard isFormula || cell.contains(where: needsMarks) else {
            bytes += cell
            return
        }
        bytes.append(UInt8(ascii: "\""))
        // Spreadsheets take a cell for text, and not for a formula to run, behind an apostrophe.
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in cell {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// OWASP, "CSV Injection": the characters that a formula begins with, behind blanks too.
    private static func beginsFormula(_ cell: [UInt8]) -> Bool {
        switch cell.first(where: { $0 != UInt8(ascii: " ") }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
            UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        // The same four in the full width that spreadsheets of East Asia take for them.
        case 0xEF: ["＝", "＋", "－", "＠"].contains { cell.starts(with: $0.utf8) }
        default: false
        }
    }

    private static func needsMarks(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
