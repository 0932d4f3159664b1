/// A page as its letters that are not blank, by which gold and analysis are laid over each other.
struct GoldPage {
    private let letters: [Unicode.Scalar]

    init(_ text: String) { letters = Self.letters(of: text) }

    /// Returns where a text stands at or after a letter, line ends and blanks apart.
    func range(of text: String, from start: Int = 0) -> Range<Int>? {
        let wanted = Self.letters(of: text)
        guard let first = wanted.first, start + wanted.count <= letters.count else { return nil }
        for index in start...(letters.count - wanted.count) where letters[index] == first {
            let range = index..<index + wanted.count
            if letters[range].elementsEqual(wanted) { return range }
        }
        return nil
    }

    /// Returns a range without the marks, brackets and punctuation at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.edges.contains(letters[start]) { start += 1 }
        while end > start, Self.edges.contains(letters[end - 1]) { end -= 1 }
        return start..<end
    }

    /// Returns the number of the letter at each UTF-16 offset of a text that begins at letter `base`.
    static func letterNumbers(of text: String, base: Int) -> [Int] {
        var numbers: [Int] = []
        var letter = base
        for scalar in text.unicodeScalars {
            numbers += Array(repeating: letter, count: UTF16.width(scalar))
            if !scalar.properties.isWhitespace { letter += 1 }
        }
        return numbers + [letter]
    }

    private static func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }

    private static let edges = Set("“”„\"‘’'`«»,.;:!?…-–—()[]".unicodeScalars)
}
