import CorpusModel

/// Finds the lines that are captions or their credits.
enum CaptionFinder {
    static func run(on page: inout Page) {
        for index in page.lines.indices where page.lines[index].isUndecided {
            let line = page.lines[index]
            guard
                let reading = CaptionReader.read(
                    page.text(index), at: line.range, wordCount: line.features.wordCount)
            else { continue }
            if reading.text.isEmpty {
                attach(reading, at: index, in: &page)
            } else {
                page.lines[index].role = .caption
                page.captions[index] = reading
            }
        }
    }

    /// Gives a credit that stands on a line of its own to the caption above it.
    private static func attach(
        _ credit: CaptionReader.Reading, at index: Int, in page: inout Page
    ) {
        if index > 0, page.captions[index - 1]?.credit == nil {
            page.captions[index - 1]?.credit = credit.credit
        }
        page.cut(index, .media, "picture credit")
    }
}
