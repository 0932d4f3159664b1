/// One Unicode scalar read from bytes of UTF-8, and the classes that tokens are made from.
///
/// Broken sequences read as U+FFFD of one byte, so that any bytes can be walked.
struct UTF8Scalar {
    /// The scalar's value.
    let value: UInt32
    /// How many bytes it takes, 1 to 4.
    let length: Int

    /// Reads the scalar whose first byte is at `index`, which must be inside `bytes`.
    @inline(__always)
    init(at index: Int, in bytes: [UInt8]) {
        let first = bytes[index]
        guard first >= 0x80 else {
            self.init(value: UInt32(first), length: 1)
            return
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard length > 1, index + length <= bytes.count else {
            self.init(value: 0xFFFD, length: 1)
            return
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
        self.init(value: value, length: length)
    }

    /// Reads the scalar whose last byte is just before `end`, which must be above 0.
    init(before end: Int, in bytes: [UInt8]) {
        var start = end - 1
        while start > 0, end - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = UTF8Scalar(at: start, in: bytes)
        self = start + scalar.length == end ? scalar : UTF8Scalar(value: 0xFFFD, length: 1)
    }

    private init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }

    /// White space of any width, and the marks that take no room: soft hyphen excepted.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// A letter of any script, or a mark that combines with one.
    var isLetter: Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A: return true
        case 0..<0xAA: return false
        case 0x300...0x36F: return true
        default:
            guard let scalar = Unicode.Scalar(value) else { return false }
            return scalar.properties.isAlphabetic
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }

    var isUppercase: Bool {
        if value < 0x80 { return (0x41...0x5A).contains(value) }
        return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    var isLowercase: Bool {
        if value < 0x80 { return (0x61...0x7A).contains(value) }
        return Unicode.Scalar(value)?.properties.isLowercase ?? false
    }

    /// `'` or a typographic apostrophe.
    var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x02BC }

    /// A hyphen that joins words, not a dash that parts them.
    var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }
}
