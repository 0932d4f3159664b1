import Testing
import WebServer

@testable import CorpusAPI

@Suite struct TableTests {
    struct Cell: CustomTestStringConvertible {
        let name: String
        let text: String
        let written: String
        var isText = true

        var testDescription: String { name }
    }

    static let cells = [
        Cell(name: "a word", text: "a b", written: "a b"),
        Cell(name: "nothing", text: "", written: ""),
        Cell(name: "a comma", text: "a,b", written: "\"a,b\""),
        Cell(name: "a mark", text: "a\"b", written: "\"a\"\"b\""),
        Cell(name: "a line end", text: "a\nb", written: "\"a\nb\""),
        Cell(name: "an equals sign", text: "=1+1", written: "\"'=1+1\""),
        Cell(name: "a plus sign", text: "+1", written: "\"'+1\""),
        Cell(name: "a minus sign", text: "-1", written: "\"'-1\""),
        Cell(name: "an at sign behind a blank", text: " @SUM(A1)", written: "\"' @SUM(A1)\""),
        Cell(name: "a wide equals sign", text: "＝1", written: "\"'＝1\""),
        Cell(name: "a negative number", text: "-1", written: "-1", isText: false),
    ]

    @Test(arguments: cells)
    func `keep commas, marks and formulas of a cell from meaning anything`(_ cell: Cell) {
        var bytes: [UInt8] = []
        CSVWriter.append(
            [Array(cell.text.utf8)],
            of: [TableLayout.Column(name: "a", isText: cell.isText)], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == cell.written + "\r\n")
    }

    static let schema = NamedSchema(
        "Example", "An example.",
        .object([
            .init("name", .string, ""), .init("count", .integer, ""),
            .init(
                "inner",
                .nullable(
                    .object([
                        .init("name", .string, ""),
                        .init("deep", .object([.init("x", .integer, "")]), ""),
                    ])), ""),
            .init("words", .list(.string), ""),
            .init(
                "things", .list(.object([.init("n", .integer, ""), .init("name", .string, "")])), ""
            ),
            .init("numbers", .list(.object([.init("n", .integer, "")])), ""),
            .init("links", .map(.address), ""), .init("last", .nullable(.boolean), ""),
        ]))

    struct Row: CustomTestStringConvertible {
        let name: String
        let object: String
        let cells: [String]

        var testDescription: String { name }
    }

    static let rows = [
        Row(
            name: "everything",
            object: """
                {"name":"a\\"\\n\\u0001b","count":-1,"inner":{"name":"i","deep":{"x":1}},"words":["x","y"],\
                "things":[{"n":1,"name":"p"},{"n":2,"name":"q"}],"numbers":[{"n":1}],\
                "links":{"self":"/"},"last":true}
                """,
            cells: ["a\"\n\u{1}b", "-1", "i", "x; y", "p; q", "true"]),
        Row(
            name: "nothing",
            object: """
                {"name":"","count":0,"inner":null,"words":[],"things":[],"numbers":[],"links":{},\
                "last":null}
                """,
            cells: ["", "0", "", "", "", ""]),
    ]

    @Test(arguments: rows)
    func `have a column for each member that is one value`(_ row: Row) {
        let layout = TableLayout(Self.schema, fields: nil)
        #expect(
            layout.columns.map(\.name) == [
                "name", "count", "inner.name", "words", "things", "last",
            ])
        let cells = layout.cells(of: Array(row.object.utf8))
        #expect(cells.map { String(decoding: $0, as: UTF8.self) } == row.cells)
    }

    @Test func `have the columns of the members asked for`() {
        let layout = TableLayout(Self.schema, fields: ["inner", "count"])
        #expect(layout.columns.map(\.name) == ["count", "inner.name"])
        #expect(
            layout.cells(of: Array(Self.rows[0].object.utf8)).map {
                String(decoding: $0, as: UTF8.self)
            } == ["-1", "i"])
    }

    @Test func `leave members out of objects too, in the order they had`() throws {
        let selection = try #require(MemberSelection(["last", "name"]))
        let taken = selection.taken(from: Array(Self.rows[0].object.utf8))
        #expect(String(decoding: taken, as: UTF8.self) == #"{"name":"a\"\n\u0001b","last":true}"#)
    }

    @Test func `align by the width that characters take up`() {
        let columns = [
            TableLayout.Column(name: "name", isText: true),
            TableLayout.Column(name: "count", isText: false),
        ]
        let rows = [["日本", "1"], ["e\u{301}a\u{1B}[1m", "20"]].map { $0.map { Array($0.utf8) } }
        #expect(
            TextTable(columns, rows: rows).text == """
                name    count
                ------  -----
                日本        1
                e\u{301}a [1m     20

                """)
        #expect(
            TextTable(columns, rows: [[Array("a|b*".utf8), Array("1".utf8)]]).markdown == """
                | name | count |
                | --- | ---: |
                | a\\|b\\* | 1 |

                """)
    }

    @Test func `cut what is too wide`() {
        #expect(DisplayWidth.cut("abcdef", to: 4) == "abc…")
        #expect(DisplayWidth.cut("日本語", to: 4) == "日…")
        #expect(DisplayWidth.cut("abcd", to: 4) == "abcd")
    }
}
