/// Entity tags as `ETag` and `If-None-Match` spell them (RFC 9110 §8.8.3).
enum EntityTag {
    /// The tag of the same answer when it is compressed.
    ///
    /// A strong tag names one sequence of bytes, so the coding is folded in, inside the quotes.
    static func compressed(_ tag: String) -> String {
        tag.hasSuffix("\"") ? tag.dropLast() + "-gzip\"" : tag
    }

    /// Whether the value of `If-None-Match` is an asterisk or names the tag.
    ///
    /// Weak comparison: the mark `W/` on either side does not count. What cannot be read ends the
    /// list, so that a malformed value costs an answer in full and nothing else.
    static func list(_ list: String, contains tag: String) -> Bool {
        if HTTPGrammar.trimmed(list.utf8).elementsEqual("*".utf8) { return true }
        let wanted = opaque(tag.utf8[...])
        var rest = list.utf8[...]
        while true {
            rest = rest.drop {
                $0 == HTTPGrammar.space || $0 == HTTPGrammar.tab || $0 == UInt8(ascii: ",")
            }
            rest = opaque(rest)
            guard rest.first == UInt8(ascii: "\""),
                let close = rest.dropFirst().firstIndex(of: UInt8(ascii: "\""))
            else { return false }
            if rest[...close].elementsEqual(wanted) { return true }
            rest = rest[close...].dropFirst()
        }
    }

    private static func opaque(_ tag: Substring.UTF8View) -> Substring.UTF8View {
        tag.starts(with: "W/".utf8) ? tag.dropFirst(2) : tag
    }
}
