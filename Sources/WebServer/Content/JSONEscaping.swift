extension [UInt8] {
    /// Appends a quoted JSON string; the text is valid UTF-8 already.
    ///
    /// Only the quotation mark, the backslash and control bytes are escaped (RFC 8259 §7), and
    /// they are rare: a text without is copied in one go.
    mutating func appendJSONString(_ text: UnsafeBufferPointer<UInt8>, isAfterComma: Bool) {
        var end = Self.harmlessEnd(of: text, from: 0)
        guard end < text.count else { return appendQuoted(text, isAfterComma: isAfterComma) }
        if isAfterComma { append(UInt8(ascii: ",")) }
        append(UInt8(ascii: "\""))
        var start = 0
        while end < text.count {
            append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            appendJSONEscape(text[end])
            start = end + 1
            end = Self.harmlessEnd(of: text, from: start)
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        append(UInt8(ascii: "\""))
    }

    /// Appends a text without anything to escape in marks, and what stands around it.
    mutating func appendQuoted(
        _ text: UnsafeBufferPointer<UInt8>, isAfterComma: Bool, isKey: Bool = false
    ) {
        append(addingCapacity: text.count + 4) { output in
            if isAfterComma { output.append(UInt8(ascii: ",")) }
            output.append(UInt8(ascii: "\""))
            output.withUnsafeMutableBufferPointer { buffer, count in
                let rest = UnsafeMutableBufferPointer(rebasing: buffer[count...])
                _ = rest.initialize(fromContentsOf: text)
                count += text.count
            }
            output.append(UInt8(ascii: "\""))
            if isKey { output.append(UInt8(ascii: ":")) }
        }
    }

    /// Returns where the first byte stands that has to be escaped, looking at eight bytes in one word.
    private static func harmlessEnd(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while text.count - index >= 8 {
            let bytes = EightBytes(text, at: index)
            guard
                !bytes.mayHave(below: 0x20) && !bytes.mayHave(UInt8(ascii: "\""))
                    && !bytes.mayHave(UInt8(ascii: "\\"))
            else {
                // The word may be a false alarm: its bytes tell.
                let end = index + 8
                while index < end, !needsEscape(text[index]) { index += 1 }
                guard index == end else { return index }
                continue
            }
            index += 8
        }
        while index < text.count, !needsEscape(text[index]) { index += 1 }
        return index
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Appends a text as it is.
    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }

    /// Appends a number in decimal digits.
    mutating func appendDecimal(_ value: UInt64) {
        // As many digits as the largest number has, the last first.
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var count = 0
        var rest = value
        repeat {
            digits[count] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            count += 1
        } while rest > 0
        append(addingCapacity: count) { output in
            while count > 0 {
                count -= 1
                output.append(digits[count])
            }
        }
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
