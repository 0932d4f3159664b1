/// A media type without its parameters, such as `application/json`, in small letters.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
    /// The part before the slash.
    public let type: String
    /// The part after the slash.
    public let subtype: String

    /// JSON (RFC 8259).
    public static let json = Self("application", "json")
    /// One JSON value a line.
    public static let ndjson = Self("application", "x-ndjson")
    /// Comma-separated values (RFC 4180).
    public static let csv = Self("text", "csv")
    /// A page for a browser.
    public static let html = Self("text", "html")
    /// Text without markup.
    public static let plain = Self("text", "plain")
    /// Markdown (RFC 7763).
    public static let markdown = Self("text", "markdown")

    /// Creates a type from its two halves.
    public init(_ type: String, _ subtype: String) {
        self.type = type.lowercased()
        self.subtype = subtype.lowercased()
    }

    /// Reads the value of a `Content-Type` field and forgets its parameters.
    ///
    /// Returns `nil` unless the halves are tokens.
    public init?(parsing value: String) {
        let essence = value.utf8.prefix { $0 != UInt8(ascii: ";") }
        let halves = HTTPGrammar.trimmed(essence).split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard halves.count == 2,
            halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(HTTPGrammar.isToken) })
        else { return nil }
        self.init(
            String(decoding: halves[0], as: UTF8.self), String(decoding: halves[1], as: UTF8.self))
    }

    /// Both halves with the slash.
    public var description: String { type + "/" + subtype }

    /// Whether a `Content-Type` field names no charset, UTF-8, or ASCII, which is part of it.
    static func isUTF8(_ contentType: String) -> Bool {
        contentType.lowercased().utf8.split(separator: UInt8(ascii: ";")).dropFirst().allSatisfy {
            let halves = $0.split(separator: UInt8(ascii: "="), maxSplits: 1)
                .map { String(HTTPGrammar.trimmed($0)) ?? "" }
            guard halves.count == 2, halves[0] == "charset" else { return true }
            return ["utf-8", "utf8", "us-ascii"].contains(halves[1].replacing("\"", with: ""))
        }
    }

    /// Whether bodies of the type that a `Content-Type` field names shrink when compressed.
    ///
    /// Looks at the bytes of the field itself, because it is asked for every answer.
    static func isCompressible(_ contentType: String) -> Bool {
        var contentType = contentType
        return contentType.withUTF8 { bytes in
            var end = bytes.firstIndex(of: UInt8(ascii: ";")) ?? bytes.count
            while end > 0, HTTPGrammar.isBlank(bytes[end - 1]) { end -= 1 }
            func has(_ name: StaticString, at start: Int) -> Bool {
                guard start >= 0, end - start >= name.utf8CodeUnitCount else { return false }
                return name.withUTF8Buffer { name in
                    name.indices.allSatisfy {
                        HTTPGrammar.lowercased(bytes[start + $0]) == name[$0]
                    }
                }
            }
            return has("text/", at: 0) || has("json", at: end - 4) || has("xml", at: end - 3)
                || has("javascript", at: end - 10)
        }
    }
}
