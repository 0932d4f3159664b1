extension [UInt8] {
    /// Appends a quoted JSON string; the text is valid UTF-8 already.
    ///
    /// Only the quotation mark, the backslash and control bytes are escaped (RFC 8259 §7), and
    /// they are rare: eight bytes at a time are looked at in one word, and runs are copied whole.
    mutating func appendJSONString(_ text: UnsafeBufferPointer<UInt8>) {
        append(UInt8(ascii: "\""))
        var runStart = 0
        var index = 0
        while index < text.count {
            if text.count - index >= 8 {
                let word = UnsafeRawBufferPointer(text).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self)
                if !Self.needsEscape(word) {
                    index += 8
                    continue
                }
            }
            let end = Swift.min(index + 8, text.count)
            while index < end {
                let byte = text[index]
                if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                    append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
                    appendJSONEscape(byte)
                    runStart = index + 1
                }
                index += 1
            }
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart...]))
        append(UInt8(ascii: "\""))
    }

    /// Appends a number in decimal digits.
    mutating func appendDecimal(_ value: UInt64) {
        if value >= 10 { appendDecimal(value / 10) }
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
    }

    private mutating func appendJSONEscape(_ byte: UInt8) {
        append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
        case 0x08: append(UInt8(ascii: "b"))
        case 0x09: append(UInt8(ascii: "t"))
        case 0x0A: append(UInt8(ascii: "n"))
        case 0x0C: append(UInt8(ascii: "f"))
        case 0x0D: append(UInt8(ascii: "r"))
        default:
            append(contentsOf: "u00".utf8)
            appendHexDigit(byte >> 4)
            appendHexDigit(byte & 0x0F)
        }
    }

    private mutating func appendHexDigit(_ digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }

    /// Whether one of eight bytes is a quotation mark, a backslash or below 0x20.
    ///
    /// `(x - 0x01…) & ~x & 0x80…` is nonzero exactly when some byte of `x` is zero, and the same
    /// with 0x20 when some byte is below it (Anderson, "Bit Twiddling Hacks").
    private static func needsEscape(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits = ones &* 0x80
        let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
        let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
        let found =
            ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
            | ((backslashes &- ones) & ~backslashes)
        return found & highBits != 0
    }
}
