/// Puts together again the paragraphs that old texts break over lines of 60 to 80 columns.
enum HardWrap {
    /// Widths, in bytes, that a wrapped line can have: typewriter columns up to wide terminals, with room for
    /// letters of two bytes.
    private static let widths = 40...110

    /// Returns the non-blank lines of a text, the lines of each wrapped paragraph as one passage.
    static func passages(of source: SourceText) -> [Passage] {
        let isWrapped = isWrapped(source)
        let width = isWrapped ? usualWidth(source) : 0
        var passages: [Passage] = []
        var previous: SourceText.Line?
        for line in source.lines {
            defer { previous = line }
            guard !line.range.isEmpty else { continue }
            if isWrapped, let previous, !previous.range.isEmpty, let last = passages.indices.last,
                goesOn(from: previous, to: line, width: width, in: source)
            {
                passages[last].lines = passages[last].lines.lowerBound...line.number
                passages[last].range = passages[last].range.lowerBound..<line.range.upperBound
            } else {
                passages.append(Passage(lines: line.number...line.number, range: line.range))
            }
        }
        return passages
    }

    /// Whether lines end where the column does instead of where the paragraph does.
    ///
    /// A line of usual width that ends inside a sentence, with the next one going on in a small letter, happens
    /// in a list of links by chance only; in wrapped text it is nearly every line.
    private static func isWrapped(_ source: SourceText) -> Bool {
        var neighbours = 0
        var broken = 0
        var wide = 0
        for (line, next) in zip(source.lines, source.lines.dropFirst()) where !line.range.isEmpty {
            if line.range.count > widths.upperBound { wide += 1 }
            guard !next.range.isEmpty, widths.contains(line.range.count) else { continue }
            neighbours += 1
            if isBroken(line, next, in: source) { broken += 1 }
        }
        // Half of the line breaks of English prose stand before a small letter even where names abound.
        return broken >= 2 && broken * 2 >= neighbours && wide * 4 <= neighbours
    }

    private static func isBroken(
        _ line: SourceText.Line, _ next: SourceText.Line, in source: SourceText
    ) -> Bool {
        !SentenceEnd.closes(line.range, in: source.bytes)
            && UTF8Scalar(at: next.range.lowerBound, in: source.bytes).isLowercase
    }

    /// Returns the width that nine in ten wrapped lines do not exceed.
    private static func usualWidth(_ source: SourceText) -> Int {
        let counts = source.lines.map(\.range.count).filter(widths.contains).sorted()
        return counts.isEmpty ? 0 : counts[counts.count * 9 / 10]
    }

    /// Whether `line` goes on with the paragraph of the line just before it.
    private static func goesOn(
        from previous: SourceText.Line, to line: SourceText.Line, width: Int, in source: SourceText
    ) -> Bool {
        // An indented line opens a paragraph where paragraphs have no blank line between them.
        let isIndented =
            indent(of: line, in: source) >= 2
            && indent(of: previous, in: source) < indent(of: line, in: source)
        if isIndented { return false }
        if isBroken(previous, line, in: source) { return true }
        guard widths.contains(previous.range.count), previous.range.count <= width + 10 else {
            return false
        }
        // A line that stops well short of the column ended because its paragraph did.
        return previous.range.count * 10 >= width * 7
            || !SentenceEnd.closes(previous.range, in: source.bytes)
                && previous.range.count * 10 >= width * 6
    }

    private static func indent(of line: SourceText.Line, in source: SourceText) -> Int {
        var count = 0
        var index = line.range.lowerBound
        while index > 0, source.bytes[index - 1] == 0x20 || source.bytes[index - 1] == 0x09 {
            count += source.bytes[index - 1] == 0x09 ? 8 : 1
            index -= 1
        }
        return count
    }
}
