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
                let bytes = EightBytes(text, at: index)
                let isHarmless =
                    !bytes.mayHave(below: 0x20) && !bytes.mayHave(UInt8(ascii: "\""))
                    && !bytes.mayHave(UInt8(ascii: "\\"))
                if isHarmless {
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

    /// Appends a text as it is.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
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
            append("u00")
            appendHexDigit(byte >> 4)
            appendHexDigit(byte & 0x0F)
        }
    }

    private mutating func appendHexDigit(_ digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
}
