import Testing

@testable import WebServer

@Suite struct HTTPFieldsTests {
    @Test func `finds fields without letter case and joins repeated ones`() {
        let fields: HTTPFields = ["Link": "a", "Vary": "b", "link": "c"]
        #expect(fields["LINK"] == "a, c")
        #expect(fields["vary"] == "b")
        #expect(fields["none"] == nil)
    }

    @Test func `replaces the first of a name and removes the others`() {
        var fields: HTTPFields = ["A": "1", "B": "2", "a": "3"]
        fields["a"] = "4"
        #expect(fields.map { "\($0.name): \($0.value)" } == ["A: 4", "B: 2"])
        fields["A"] = nil
        #expect(fields.map(\.name) == ["B"])
    }

    @Test(
        arguments: [
            (nil, "Accept"), ("accept", "accept"), ("Origin", "Origin, Accept"),
            ("X , ACCEPT", "X , ACCEPT"), ("Accept-Encoding", "Accept-Encoding, Accept"),
        ] as [(String?, String)])
    func `adds to a list what is not there`(_ before: String?, _ after: String) {
        var fields = HTTPFields()
        fields["Vary"] = before
        fields.addListItem("Accept", to: "Vary")
        #expect(fields["Vary"] == after)
    }

    @Test(arguments: 0...255)
    func `is unsafe with a value that holds a control byte`(_ byte: UInt8) {
        let value = "a" + String(Unicode.Scalar(byte)) + "b"
        let isControl = (byte < 32 && byte != 9) || byte == 127
        #expect((["A": value] as HTTPFields).areSafeToSend == !isControl)
    }

    @Test(arguments: ["", "a b", "a:", "a\r\n", "ä"])
    func `is unsafe with a name that is no token`(_ name: String) {
        #expect(!([name: "b"] as HTTPFields).areSafeToSend)
    }
}
