import CorpusModel

/// The offsets of spans in the unit a client asked for, over the articles of one answer.
struct TextOffsets {
    /// One text that spans lie in.
    private struct Place: Hashable {
        let article: String
        let part: TextPart
        let paragraph: Int
    }

    /// What the offsets count.
    let unit: OffsetUnit
    /// The texts in which the units differ; all others need no conversion.
    private var differing: [Place: CodePointOffsets] = [:]

    /// Offsets as the corpus holds them.
    static let utf16 = TextOffsets(unit: .utf16)

    private init(unit: OffsetUnit) {
        self.unit = unit
    }

    /// Creates offsets in code points for spans of these articles.
    init(codePointsOf articles: some Sequence<Article>) {
        self.init(unit: .codepoint)
        for article in articles {
            let content = article.content
            add(content.headline, at: Place(article: article.id, part: .headline, paragraph: 0))
            add(
                content.standfirst ?? "",
                at: Place(article: article.id, part: .standfirst, paragraph: 0))
            for (index, paragraph) in content.paragraphs.enumerated() {
                add(
                    paragraph.text, at: Place(article: article.id, part: .body, paragraph: index))
            }
            for (index, caption) in content.captions.enumerated() {
                add(
                    caption.text, at: Place(article: article.id, part: .caption, paragraph: index))
            }
        }
    }

    /// Returns where a span begins and ends, in `unit`.
    func range(of span: Span, in article: String) -> Range<Int> {
        let place = Place(article: article, part: span.part, paragraph: span.paragraph)
        guard !differing.isEmpty, let offsets = differing[place] else {
            return span.start..<max(span.start, span.end)
        }
        let start = offsets.codePoints(before: span.start)
        return start..<max(start, offsets.codePoints(before: span.end))
    }

    /// Returns the ranges of a text that stands in the answer itself, in `unit`.
    func ranges(_ ranges: [Range<Int>], of text: String) -> [Range<Int>] {
        guard unit == .codepoint else { return ranges }
        let offsets = CodePointOffsets(text)
        return ranges.map { range in
            let start = offsets.codePoints(before: range.lowerBound)
            return start..<max(start, offsets.codePoints(before: range.upperBound))
        }
    }

    private mutating func add(_ text: String, at place: Place) {
        let offsets = CodePointOffsets(text)
        if !offsets.areSame { differing[place] = offsets }
    }
}
