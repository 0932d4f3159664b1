import WebServer

/// Writes the items of a list one after the other, as lines of JSON or rows of a table.
struct RowWriter {
    private(set) var bytes: [UInt8] = []
    private let layout: TableLayout?
    private let selection: MemberSelection?

    /// Creates a writer; a table begins with the names of its columns.
    init(_ call: Call) {
        selection = call.selection
        if call.representation == .csv, case .list(let schema, _) = call.endpoint.content {
            let layout = TableLayout(schema, fields: call.arguments.fields)
            CSVWriter.append(layout.columns, to: &bytes)
            self.layout = layout
        } else {
            layout = nil
        }
    }

    /// Appends one item.
    mutating func append(_ write: (inout JSONWriter) -> Void) {
        var json = JSONWriter(capacity: 2_048)
        if let layout {
            write(&json)
            CSVWriter.append(layout.cells(of: json.bytes), of: layout.columns, to: &bytes)
        } else {
            json.value(selection, of: write)
            bytes += json.bytes
            bytes.append(UInt8(ascii: "\n"))
        }
    }

    /// Moves what has been written to the end of `other`.
    mutating func drain(into other: inout [UInt8]) {
        other += bytes
        bytes.removeAll(keepingCapacity: true)
    }
}
