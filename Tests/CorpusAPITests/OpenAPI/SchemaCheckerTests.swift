import Testing

@testable import CorpusAPI

@Suite struct SchemaCheckerTests {
    static let checker = SchemaChecker(
        document: .object(["named": .object(["type": .string("string")])]))

    static func object(_ properties: [String: JSON], required: [String] = []) -> JSON {
        .object([
            "type": .string("object"), "properties": .object(properties),
            "required": .array(required.map { .string($0) }),
        ])
    }

    struct Fault: CustomTestStringConvertible {
        let name: String
        let value: JSON
        let schema: JSON

        init(_ name: String, _ value: JSON, _ schema: JSON) {
            self.name = name
            self.value = value
            self.schema = schema
        }

        var testDescription: String { name }
    }

    static let faults = [
        Fault("wrong type", .number(1), .object(["type": .string("string")])),
        Fault("null where none may be", .null, .object(["type": .string("string")])),
        Fault("fraction for an integer", .number(1.5), .object(["type": .string("integer")])),
        Fault(
            "not in the enumeration", .string("b"),
            .object(["type": .string("string"), "enum": .array([.string("a")])])),
        Fault(
            "too small", .number(-1), .object(["type": .string("number"), "minimum": .number(0)])),
        Fault(
            "too large", .number(2), .object(["type": .string("number"), "maximum": .number(1)])),
        Fault(
            "no date", .string("2026-01-07"),
            .object(["type": .string("string"), "format": .string("date-time")])),
        Fault(
            "no day", .string("2026-01"),
            .object(["type": .string("string"), "format": .string("date")])),
        Fault(
            "no address", .string("/a b"),
            .object(["type": .string("string"), "format": .string("uri-reference")])),
        Fault("missing key", .object([:]), object(["a": .object([:])], required: ["a"])),
        Fault("key too many", .object(["b": .null]), object([:])),
        Fault(
            "wrong member", .object(["a": .null]),
            object(["a": .object(["type": .string("string")])])),
        Fault(
            "wrong item", .array([.string("a"), .null]),
            .object([
                "type": .string("array"), "items": .object(["type": .string("string")]),
            ])),
        Fault("wrong by reference", .null, .object(["$ref": .string("#/named")])),
        Fault("reference to nothing", .null, .object(["$ref": .string("#/other")])),
        Fault(
            "none of several", .null,
            .object(["anyOf": .array([.object(["$ref": .string("#/named")])])])),
        Fault(
            "unknown keyword", .string("a"),
            .object(["type": .string("string"), "pattern": .string("b")])),
    ]

    @Test(arguments: faults)
    func `finds what does not follow the schema`(_ fault: Fault) {
        #expect(Self.checker.faults(of: fault.value, against: fault.schema).count == 1)
    }
}
