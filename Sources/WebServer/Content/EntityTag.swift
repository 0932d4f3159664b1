/// Entity tags as `ETag` and `If-None-Match` spell them (RFC 9110 §8.8.3).
enum EntityTag {
    private static let codingMark = "-gzip\""

    /// The tag of the same answer when it is compressed.
    ///
    /// A strong tag names one sequence of bytes, so the coding is folded in, inside the quotes.
    static func compressed(_ tag: String) -> String {
        tag.hasSuffix("\"") ? tag.dropLast() + codingMark : tag
    }

    /// The tag of the same answer when it is not compressed.
    static func plain(_ tag: String) -> String {
        tag.hasSuffix(codingMark) ? tag.dropLast(codingMark.utf8.count) + "\"" : tag
    }

    /// Whether the value of `If-None-Match` is an asterisk or names the tag.
    static func list(_ list: String, contains tag: String) -> Bool {
        let list = Array(list.utf8)
        let tag = Array(tag.utf8)
        return Self.list(list.span, contains: tag.span)
    }

    /// Whether the value of `If-None-Match` is an asterisk or names the tag.
    ///
    /// Weak comparison: the mark `W/` on either side does not count. What cannot be read ends the
    /// list, so that a malformed value costs an answer in full and nothing else.
    static func list(_ list: Span<UInt8>, contains tag: Span<UInt8>) -> Bool {
        if isAsterisk(list) { return true }
        let wanted = tag.extracting(opaqueStart(tag, 0)...)
        var index = 0
        while true {
            while index < list.count,
                HTTPGrammar.isBlank(list[index]) || list[index] == UInt8(ascii: ",")
            {
                index += 1
            }
            index = opaqueStart(list, index)
            guard index < list.count, list[index] == UInt8(ascii: "\"") else { return false }
            var close = index + 1
            while close < list.count, list[close] != UInt8(ascii: "\"") { close += 1 }
            guard close < list.count else { return false }
            if isSame(list.extracting(index...close), wanted) { return true }
            index = close + 1
        }
    }

    /// Whether the value of `If-None-Match` stands for whatever there is.
    static func isAsterisk(_ list: Span<UInt8>) -> Bool {
        let value = HTTPGrammar.trimmed(list, 0..<list.count)
        return value.count == 1 && list[value.lowerBound] == UInt8(ascii: "*")
    }

    /// Where a tag's quotation mark stands, after the mark of a weak one.
    private static func opaqueStart(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        guard bytes.count - start > 2, HTTPGrammar.isEqual(bytes, start..<(start + 2), "W/") else {
            return start
        }
        return start + 2
    }

    private static func isSame(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
        guard left.count == right.count else { return false }
        for index in left.indices where left[index] != right[index] { return false }
        return true
    }
}
