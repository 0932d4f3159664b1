import CorpusModel

/// Walks over the words of a text as the search index takes them: runs of letters and digits, folded.
enum WordWalk {
    /// Longest word looked at, in bytes; longer runs are no words.
    private static let longest = 40

    /// Calls `body` with the bytes of each word, in order, without case and diacritics.
    static func forEach(in text: String, _ body: (ArraySlice<UInt8>) -> Void) {
        var bytes = Array(text.utf8)
        if !isPlain(bytes) { bytes = folded(text) }
        var word: [UInt8] = []
        func finish() {
            if !word.isEmpty, word.count <= longest { body(word[...]) }
            word.removeAll(keepingCapacity: true)
        }
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0xE2 where rest.first == 0x80:
                rest = rest.dropFirst(2)
                finish()
            case 0x80...: word.append(byte)
            default: finish()
            }
        }
        finish()
    }

    /// Whether all is ASCII but for the dashes and quotation marks of U+2000 to U+203F, as in most articles.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
                index += 3
            } else {
                return false
            }
        }
        return true
    }

    private static func folded(_ text: String) -> [UInt8] {
        let folded = Folding.fold(text)
        var bytes: [UInt8] = []
        for scalar in folded.unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil {
                bytes += UTF8.encode(scalar).map(Array.init) ?? []
            } else {
                bytes.append(0x20)
            }
        }
        return bytes
    }
}
