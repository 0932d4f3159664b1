import CorpusModel
import Testing

@Suite struct StableHashTests {
    struct Vector: CustomTestStringConvertible {
        let testDescription: String
        let input: [UInt8]
        let hex: String

        init(_ name: String, _ input: [UInt8], _ hex: String) {
            testDescription = name
            self.input = input
            self.hex = hex
        }
    }

    /// From FIPS 180-4's examples and NIST's short-message vectors.
    static let vectors = [
        Vector("nothing", [], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        Vector(
            "one block", Array("abc".utf8),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        Vector(
            "two blocks", Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
        Vector(
            "a million letters", [UInt8](repeating: 0x61, count: 1_000_000),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]

    @Test(arguments: vectors)
    func `gives the published answers of SHA-256`(_ vector: Vector) {
        var hash = StableHash()
        hash.add(vector.input)
        let digits = Array("0123456789abcdef")
        let hex = hash.finish().map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }
        #expect(hex.joined() == vector.hex)
    }

    @Test func `keeps the parts of a key apart`() {
        #expect(
            StableHash.id(prefix: "x_", parts: "ab", "c")
                != StableHash.id(prefix: "x_", parts: "a", "bc"))
    }

    @Test func `writes an id of a prefix and twelve plain letters`() {
        let id = StableHash.id(prefix: "ent_", parts: "place", "kyiv")
        #expect(id.count == 16)
        #expect(id.dropFirst(4).allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) })
    }
}
