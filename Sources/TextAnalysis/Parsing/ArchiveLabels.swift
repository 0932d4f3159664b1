import CorpusModel

/// Reads the labels that old newspaper archives put before the parts of an article: "HEADLINE: …", "LENGTH: 412 words".
enum ArchiveLabels {
    /// Labels of what is no part of the article's text.
    private static let cut = [
        "SECTION: ", "LENGTH: ", "LANGUAGE: ", "LOAD-DATE: ", "SERIES: ", "TYPE: ", "GRAPHIC: ",
        "DISTRIBUTION: ",
        "PUBLICATION-TYPE: ", "DOCUMENT-TYPE: ", "BODY:",
    ]
    private static let headline = "HEADLINE: "
    private static let dateline = "DATELINE: "

    /// Cuts labels and takes what the others name; a page without them stays as it is.
    static func run(on page: inout Page) {
        for index in page.lines.indices {
            let bytes = page.source.bytes[page.lines[index].range]
            // Every label is in capitals.
            guard let first = bytes.first, (0x41...0x5A).contains(first) else { continue }
            if cut.contains(where: { bytes.starts(with: $0.utf8) }) {
                page.cut(index, .metadata, label)
            } else if bytes.starts(with: headline.utf8), page.headline == nil {
                unlabel(index, headline.utf8.count, in: &page)
                page.headline = index
            } else if bytes.starts(with: dateline.utf8), page.content.dateline == nil {
                page.content.dateline = page.text(
                    page.lines[index].range.dropFirst(dateline.utf8.count))
                page.found("dateline", at: index, by: label)
                page.cut(index, .metadata, label)
            }
        }
    }

    private static let label = "label of an archive"

    /// Leaves the label out of a line's text.
    private static func unlabel(_ index: Int, _ length: Int, in page: inout Page) {
        let line = page.lines[index]
        let range = SourceText.trim(line.range.dropFirst(length), in: page.source.bytes)
        page.lines[index] = PageLine(
            Passage(lines: line.passage.lines, range: range), of: page.source)
    }
}
