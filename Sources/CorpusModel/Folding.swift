/// Makes texts equal that differ in case, accents and width alone.
///
/// Follows what SQLite's full-text index does to words (sqlite.org/fts5.html, `remove_diacritics 2`), and
/// takes ligatures and full-width letters apart besides.
public enum Folding {
    /// Returns `text` in small letters without accents, full-width letters as plain ones.
    public static func fold(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { fold(scalar, into: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5A:
            bytes.append(UInt8(scalar.value) | 0x20)
        case ..<0x80:
            bytes.append(UInt8(scalar.value))
        case 0xFF01...0xFF5E:
            // Full-width forms stand in the order of ASCII.
            let plain = UInt8(scalar.value - 0xFEE0)
            bytes.append((0x41...0x5A).contains(plain) ? plain | 0x20 : plain)
        default:
            for small in scalar.properties.lowercaseMapping.unicodeScalars {
                if let base = BaseLetters.table[small] {
                    bytes += base.utf8
                } else if small.properties.canonicalCombiningClass == .notReordered {
                    bytes += UTF8.encode(small) ?? UTF8.encodedReplacementCharacter
                }
            }
        }
    }
}
