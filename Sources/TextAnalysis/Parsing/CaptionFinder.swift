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
        page.cut(index, .media, "picture credit")
        let above = index - 1
        guard above >= 0 else { return }
        if let caption = page.captions[above] {
            if caption.credit == nil { page.captions[above]?.credit = credit.credit }
        } else if credit.isBracketed, page.lines[above].isUndecided,
            page.lines[above].features.wordCount <= longestAbove
        {
            page.lines[above].role = .caption
            page.captions[above] = .init(text: page.lines[above].range, credit: credit.credit)
        }
    }

    /// Longest line that a credit in brackets under it makes a caption, in words.
    private static let longestAbove = 60
}
