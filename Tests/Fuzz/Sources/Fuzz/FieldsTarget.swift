@testable import WebServer

/// Feeds text to everything that reads the value of a field.
enum FieldsTarget {
    private static let offers = [
        MediaType("application", "json"), MediaType("text", "csv"), MediaType("text", "html"),
    ]

    static func run(_ bytes: [UInt8]) -> Int32 {
        let text = String(decoding: bytes, as: UTF8.self)
        if let best = Negotiation.best(of: offers, accept: text) {
            demand(offers.contains(best), "an offer that was not made")
        }
        _ = Negotiation.coding(acceptEncoding: text)
        _ = WeightedList(text).weight(of: "gzip")
        _ = EntityTag.list(text, contains: "\"a\"")
        _ = MediaType.isCompressible(text)
        if let type = MediaType(parsing: text) {
            demand(MediaType(parsing: type.description) == type, "its own text reads differently")
        }
        if let seconds = HTTPDate.parse(text) {
            demand(HTTPDate.parse(HTTPDate.string(fromSeconds: seconds)) == seconds, "\(seconds)")
        }
        var json: [UInt8] = []
        bytes.withUnsafeBufferPointer { json.appendJSONString($0) }
        demand(!json.contains { $0 < 0x20 }, "a control byte in JSON")
        return 0
    }
}
