import Testing

@testable import Chancery

@Suite struct PlacedJSONTests {
    struct Refused: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let line: Int
        let column: Int
        let sentence: String

        init(_ name: String, _ text: String, _ line: Int, _ column: Int, _ sentence: String) {
            testDescription = name
            self.text = text
            self.line = line
            self.column = column
            self.sentence = sentence
        }
    }

    static let refused = [
        Refused("nothing", "", 1, 1, "the file ends where a value belongs."),
        Refused("white space alone", " \r\n\t", 2, 2, "the file ends where a value belongs."),
        Refused("a comment", "{\n  // why\n}", 2, 3, "JSON has no comments."),
        Refused("a number sign", "# why\n{}", 1, 1, "JSON has no comments."),
        Refused(
            "a comma too many", "{\"a\": [1,\n2,\n]}", 2, 2, "no comma belongs before the last ]."),
        Refused(
            "a comma too many in an object", "{\"a\": 1,}", 1, 8,
            "no comma belongs before the last }."),
        Refused("a comma missing", "{\"a\": 1\n \"b\": 2}", 2, 2, "a comma or } belongs here."),
        Refused("a colon missing", "{\"é\" 1}", 1, 6, "a colon belongs here."),
        Refused(
            "a key without marks", "{a: 1}", 1, 2, "a key in double quotation marks belongs here."),
        Refused(
            "single quotation marks", "{\"a\": 'b'}", 1, 7, "texts stand in double quotation marks."
        ),
        Refused(
            "a text over two lines", "[\"a\nb\"]", 1, 4,
            "a text ends on the line it begins on, without control characters."),
        Refused("a text without end", "[\n \"a", 2, 2, "this text does not end."),
        Refused("an unknown escape", #"["a\x"]"#, 1, 4, "this is no escape of JSON."),
        Refused("an escape cut off", #"["\u12"#, 1, 3, "this is no escape of JSON."),
        Refused("half a surrogate pair", #"["\uD83Dx"]"#, 1, 3, "this is no escape of JSON."),
        Refused("the second half first", #"["\uDC00"]"#, 1, 3, "this is no escape of JSON."),
        Refused("a backslash at the end", #"["\"#, 1, 3, "this is no escape of JSON."),
        Refused("a zero before a number", "[01]", 1, 2, "this is no number of JSON."),
        Refused("a number too large", "[1e999]", 1, 2, "this is no number of JSON."),
        Refused(
            "a number too long", "[" + String(repeating: "1", count: 65) + "]", 1, 2,
            "this is no number of JSON."),
        Refused("a bare minus", "[-]", 1, 2, "this is no number of JSON."),
        Refused("an unknown word", "[nope]", 1, 2, "a value belongs here."),
        Refused("an object without end", "{\"a\": 1", 1, 8, "the file ends before a }."),
        Refused("a list without end", "[1,", 1, 4, "the file ends where a value belongs."),
        Refused("two values", "{} {}", 1, 4, "the file goes on after its end."),
        Refused("too deep", String(repeating: "[", count: 65), 1, 65, "this is nested too deep."),
    ]

    /// Reads a text in which no name stands twice.
    @discardableResult
    private static func read(_ bytes: [UInt8]) throws(PlacedJSON.Problem) -> PlacedJSON {
        var repetitions: [PlacedJSON.Problem] = []
        let json = try PlacedJSONReader.read(bytes, repetitions: &repetitions)
        #expect(repetitions.isEmpty)
        return json
    }

    @Test func `tells of every key that stands twice, and takes its first value`() throws {
        let bytes = Array("{\"a\": 1,\n\"b\": {\"c\": 2, \"c\": 3},\n \"a\": 4, \"a\": 5}".utf8)
        var found: [PlacedJSON.Problem] = []
        let json = try PlacedJSONReader.read(bytes, repetitions: &found)
        #expect(
            found.map(\.sentence) == [
                "\"c\" stands on line 2 already.", "\"a\" stands on line 1 already.",
                "\"a\" stands on line 1 already.",
            ])
        #expect(found.map(\.place.line) == [2, 3, 3])
        #expect(found.map { $0.place.column(in: bytes) } == [15, 2, 10])
        guard case .object(let members) = json.content,
            case .number(let number) = members[0].value.content
        else {
            Issue.record("read as \(json)")
            return
        }
        #expect(members.map(\.name) == ["a", "b"])
        #expect(number == 1)
    }

    @Test(arguments: refused)
    func `says where a text is not JSON and why`(_ example: Refused) {
        let bytes = Array(example.text.utf8)
        let error = #expect(throws: PlacedJSON.Problem.self) { try Self.read(bytes) }
        #expect(error?.sentence == example.sentence)
        #expect(error?.place.line == example.line)
        #expect(error?.place.column(in: bytes) == example.column)
    }

    @Test func `says where bytes are not UTF-8`() {
        let error = #expect(throws: PlacedJSON.Problem.self) {
            try Self.read(Array("{\n\"".utf8) + [0xFF])
        }
        #expect(error?.place.line == 2)
        #expect(error?.sentence == "this is not UTF-8.")
    }

    @Test func `reads every kind of value`() throws {
        let text = #"""
            {"a": [null, true, false, -1.5e1, "\"\\\/\b\f\n\r\t\u00e9\uD83D\uDD4A é"], "b": {}}
            """#
        let json = try Self.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        guard case .object(let members) = json.content,
            case .array(let values) = members[0].value.content,
            case .number(let number) = values[3].content,
            case .string(let string) = values[4].content
        else {
            Issue.record("read as \(json)")
            return
        }
        #expect(members.map(\.name) == ["a", "b"])
        #expect(
            values.map(\.kind) == ["null", "true or false", "true or false", "a number", "a text"])
        #expect(number == -15)
        #expect(string == "\"\\/\u{8}\u{C}\n\r\té🕊 é")
    }

    /// Any cut of a file is a file that somebody may save.
    @Test func `no beginning of a file brings the reader down`() throws {
        let text = #"{"a": [{"b": "\uD83D\uDD4A é\n"}, -1.5e1, null], "c": {"d": [true]}}"#
        let bytes = Array(text.utf8)
        for count in bytes.indices {
            #expect(throws: PlacedJSON.Problem.self) {
                try Self.read(Array(bytes.prefix(count)))
            }
        }
        try Self.read(bytes)
    }
}
