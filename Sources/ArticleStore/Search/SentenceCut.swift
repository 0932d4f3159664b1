/// Cuts a text into sentences, well enough to tell whether two words stand in one.
enum SentenceCut {
    /// Returns the sentences, marks of matching words (the bytes 2 and 3) left where they are.
    ///
    /// A sentence ends with a line, and with a full stop, question or exclamation mark before white space and
    /// a capital letter, digit or quotation mark, unless an initial or a title stands before the stop.
    static func sentences(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var sentences: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte == 0x0A {
                sentences.append(text[start..<index])
                start = index
            } else if [0x2E, 0x21, 0x3F].contains(byte), !isAbbreviated(text[start..<index]),
                let next = beginning(in: text, after: index)
            {
                sentences.append(text[start..<next])
                (start, index) = (next, next)
            }
        }
        if start < text.count { sentences.append(text[start...]) }
        return sentences
    }

    /// Where the next sentence begins, when one may begin after the stop before `index`.
    private static func beginning(in text: [UInt8], after index: Int) -> Int? {
        var index = index
        // Closing marks and the end of a matching word belong to the sentence.
        while index < text.count {
            if [0x22, 0x27, 0x29, 0x03].contains(text[index]) {
                index += 1
            } else if text[index...].starts(with: [0xE2, 0x80]), index + 2 < text.count {
                index += 3
            } else {
                break
            }
        }
        guard index < text.count, text[index] == 0x20 else { return nil }
        while index < text.count, text[index] == 0x20 || text[index] == 0x02 { index += 1 }
        guard index < text.count else { return nil }
        switch text[index] {
        case 0x41...0x5A, 0x30...0x39, 0x22, 0x27, 0x80...: return index
        default: return nil
        }
    }

    /// Whether the stop at the end follows an initial ("J.") or a title ("Gen.").
    private static func isAbbreviated(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.last == 0x2E else { return false }
        let word = text.dropLast().reversed().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return word.count == 1 || titles.contains(word.reversed())
    }

    private static let titles = Set(
        ["Mr", "Mrs", "Ms", "Dr", "Gen", "Sen", "Rep", "Gov", "Col", "Lt", "Sgt", "St", "No", "vs"]
            .map { Array($0.utf8) })
}
