import CorpusModel

/// Finds the lines at the article's end that say who the author is.
enum TailFinder {
    /// Body lines at the end that may be a note.
    private static let bodyLines = 4
    /// Lines after the body that may be one.
    private static let laterLines = 20

    static func run(on page: inout Page) {
        let body = page.body
        guard let last = body.last else { return }
        for index in last + 1..<max(last + 1, min(last + laterLines, page.lines.count))
        where page.lines[index].isUndecided {
            read(index, isLast: true, in: &page)
        }
        // A note of the other kind is one only when nothing but notes follows it.
        var isLast = true
        for index in body.suffix(min(bodyLines, body.count / 2)).reversed() {
            read(index, isLast: isLast, in: &page)
            isLast = isLast && page.lines[index].role != .body
        }
    }

    private static func read(_ index: Int, isLast: Bool, in page: inout Page) {
        guard
            let note = AuthorNoteReader.read(
                page.plainText(index), wordCount: page.lines[index].features.wordCount),
            note.isCertain || isLast && isAuthor(note.author, of: page, before: index)
        else { return }
        keep(note, at: index, in: &page)
    }

    private static func keep(_ note: AuthorNoteReader.Note, at index: Int, in page: inout Page) {
        page.lines[index].role = .authorNote
        if page.content.authorNote == nil {
            page.content.authorNote = page.text(index)
            page.found("author_note", at: index, by: "line that says who the author is")
        } else {
            page.cut(index, .metadata, "further line about an author")
        }
        guard page.content.authors.isEmpty else { return }
        page.content.authors = [note.author]
        page.found("authors", at: index, by: "named in the author note")
    }

    /// Whether the person is the byline's, or nobody the article speaks of.
    private static func isAuthor(_ name: String, of page: Page, before index: Int) -> Bool {
        if page.content.authors.contains(name) { return true }
        guard page.content.authors.isEmpty, let surname = name.split(separator: " ").last else {
            return false
        }
        let hash = WordHash(String(surname))
        let bytes = page.source.bytes
        return !page.body.contains { other in
            other < index && names(hash, in: page.lines[other].range, of: bytes)
        }
    }

    private static func names(_ word: WordHash, in range: Range<Int>, of bytes: [UInt8]) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, isWordByte(bytes[index]) { index += 1 }
            if index > start, WordHash(bytes, start..<index) == word { return true }
            if index == start { index += 1 }
        }
        return false
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
    }
}
