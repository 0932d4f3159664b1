/// Whether text stops as a sentence does.
enum SentenceEnd {
    /// Whether the last mark of a range, closing quotes and brackets left aside, ends a sentence.
    static func closes(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            let scalar = UTF8Scalar(before: end, in: bytes)
            switch scalar.value {
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F: return true
            case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A: end -= scalar.length
            default:
                guard scalar.isSpace else { return false }
                end -= scalar.length
            }
        }
        return false
    }
}
