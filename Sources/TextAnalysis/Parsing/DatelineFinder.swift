import CorpusModel

/// Finds the filing place that opens the first paragraph, and the date and agency it names.
enum DatelineFinder {
    /// Paragraphs looked at: a summary may stand before the report.
    private static let paragraphs = 3

    static func run(on page: inout Page) {
        for index in page.body.prefix(paragraphs) {
            guard let dateline = DatelineReader.read(page.text(index)) else { continue }
            if !dateline.place.isEmpty {
                page.content.dateline = dateline.place
                page.found("dateline", at: index, by: "place that opens the text, with a dash")
            }
            readDate(dateline, at: index, in: &page)
            if let agency = dateline.agency, page.content.source == nil {
                page.content.source = agency
                page.found("source", at: index, by: "agency named in the dateline")
            }
            return
        }
    }

    private static func readDate(
        _ dateline: DatelineReader.Dateline, at index: Int, in page: inout Page
    ) {
        let start = page.lines[index].range.lowerBound
        let head = LineFeatures(start..<start + dateline.length, of: page.source)
        guard page.content.published.precision == .unknown,
            let finding = DateReader(head, of: page.source.bytes).first()
        else { return }
        page.content.published = finding.date.published(.dateline)
        page.found("published_at", at: index, by: "date in the dateline")
    }
}
