import CorpusModel

/// Finds the summary between headline and text.
enum StandfirstFinder {
    /// Longest standfirst, in words.
    private static let longest = 60

    static func run(on page: inout Page) {
        guard let headline = page.headline, let next = candidate(after: headline, in: page) else {
            return
        }
        page.lines[next].role = .standfirst
        page.found("standfirst", at: next, by: "sentence between headline and byline")
    }

    /// Returns the first line under the headline that is not furniture, when byline, date or picture come between it and the
    /// text; without them nothing tells a summary from a first paragraph.
    private static func candidate(after headline: Int, in page: Page) -> Int? {
        let following = page.lines.indices.dropFirst(headline + 1).prefix(6)
        guard
            let index = following.first(where: {
                page.lines[$0].role == .body || page.lines[$0].isUndecided
            }), !following.prefix(while: { $0 < index }).contains(where: { isField($0, in: page) })
        else { return nil }
        let line = page.lines[index]
        guard (5...longest).contains(line.features.wordCount), line.features.innerStops <= 3 else {
            return nil
        }
        let next = page.lines.indices.dropFirst(index + 1).first { page.lines[$0].role == .body }
        guard let next else { return nil }
        let hasFieldBetween = (index + 1..<next).contains { isField($0, in: page) }
        return hasFieldBetween ? index : nil
    }

    private static func isField(_ index: Int, in page: Page) -> Bool {
        switch page.lines[index].role {
        case .cut(.metadata, _), .cut(.media, _), .caption, .authorNote: true
        default: false
        }
    }
}
