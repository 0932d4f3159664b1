/// Tells scripts, style sheets and data that a scraper left behind from text.
enum CodeTest {
    /// Bytes of a line that are looked at; what a line is shows at its start.
    private static let window = 4_000

    /// Marks that one line of code has and no sentence does.
    private static let signs = [
        "function(", "function (", "=>", "});", "){", "</", "/>", "&lt;", "{\"", "[{", "\":\"",
        "\": \"",
        "var ", "const ", "let ", "window.", "document.", "!important", "@media", "<script",
        "<style",
        "<div", "<span", "<!--", "px;", "<![CDATA[", "googletag", "dataLayer",
    ].map { Array($0.utf8) }

    /// Whether a line is code: two signs of it, or one in a line that is full of its marks.
    static func isCode(_ range: Range<Int>, _ features: LineFeatures, of bytes: [UInt8]) -> Bool {
        guard features.codeMarks > 0 || features.functionWords == 0 else { return false }
        let text = range.lowerBound..<min(range.upperBound, range.lowerBound + window)
        let found = signs.count { contains($0, in: text, of: bytes) }
        if found >= 2 { return true }
        return found == 1 && features.codeMarks * 12 >= max(features.wordCount, 12)
    }

    private static func contains(_ sign: [UInt8], in range: Range<Int>, of bytes: [UInt8]) -> Bool {
        guard range.count >= sign.count else { return false }
        for start in range.lowerBound...range.upperBound - sign.count
        where bytes[start] == sign[0] {
            if sign.indices.allSatisfy({ bytes[start + $0] == sign[$0] }) { return true }
        }
        return false
    }
}
