/// Turns UTF-16 offsets in one text into offsets in code points, after one pass over the text.
struct CodePointOffsets: Sendable {
    /// Where each character that takes two UTF-16 units ends, ascending; empty for most texts.
    private let pairEnds: [Int]

    /// Creates the offsets of a text.
    init(_ text: String) {
        // In UTF-8 exactly the characters of two UTF-16 units begin with F0 or more.
        guard text.utf8.contains(where: { $0 >= 0xF0 }) else {
            pairEnds = []
            return
        }
        var ends: [Int] = []
        var units = 0
        for scalar in text.unicodeScalars {
            units += scalar.value > 0xFFFF ? 2 : 1
            if scalar.value > 0xFFFF { ends.append(units) }
        }
        pairEnds = ends
    }

    /// Whether both units count alike in this text.
    var areSame: Bool { pairEnds.isEmpty }

    /// Returns how many code points end at or before a UTF-16 offset.
    func codePoints(before offset: Int) -> Int {
        var low = 0
        var high = pairEnds.count
        while low < high {
            let middle = (low + high) / 2
            if pairEnds[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return offset - low
    }
}
