/// Makes text safe to stand in HTML.
enum HTMLText {
    /// Escapes the characters that mean something to HTML, within attributes too.
    static func escape(_ text: some StringProtocol) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Escapes a text and then puts ranges of its UTF-16 units into `mark` elements.
    ///
    /// The ranges are ascending; one that lies outside the text or overlaps the one before is cut.
    static func marking(_ ranges: [Range<Int>], in text: String) -> String {
        var html = ""
        var rest = text.utf16[...]
        var position = 0
        func take(upTo end: Int) -> String {
            let taken = rest.prefix(max(0, end - position))
            rest = rest[taken.endIndex...]
            position += taken.count
            return escape(Substring(taken))
        }
        for range in ranges where range.upperBound > position {
            html += take(upTo: range.lowerBound)
            html += "<mark>" + take(upTo: range.upperBound) + "</mark>"
        }
        return html + escape(Substring(rest))
    }
}
