/// Writes XML 1.0 into one buffer; whatever the texts hold, the document is well-formed.
struct XMLWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

    /// Writes an element with what the closure writes inside.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [],
        _ content: (inout XMLWriter) -> Void = { _ in }
    ) {
        bytes += "<\(name)".utf8
        for (name, value) in attributes {
            bytes += " \(name)=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        content(&self)
        bytes += "</\(name)>".utf8
    }

    /// Writes an element that holds text; nothing when there is none.
    mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String?) {
        guard let text else { return }
        element(name, attributes) { $0.append(text) }
    }

    private mutating func append(_ text: String) {
        let allowed = text.unicodeScalars.map { Self.isAllowed($0) ? $0 : "\u{FFFD}" }
        bytes += HTMLText.escape(String(String.UnicodeScalarView(allowed))).utf8
    }

    /// XML 1.0 §2.2: of the control characters only three may stand in a document, escaped or not.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
