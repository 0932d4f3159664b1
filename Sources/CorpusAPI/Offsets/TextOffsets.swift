import CorpusModel

/// The offsets of spans in the unit a client asked for, over the articles of one answer.
struct TextOffsets: Sendable {
    /// What the offsets count.
    let unit: OffsetUnit
    /// The texts in which the units differ; all others need no conversion.
    private var differing: [TextPlace: CodePointOffsets] = [:]

    /// Offsets as the corpus holds them.
    static let utf16 = TextOffsets(unit: .utf16)

    private init(unit: OffsetUnit) {
        self.unit = unit
    }

    /// Creates offsets in code points for spans in these texts.
    init(codePointsIn texts: [TextPlace: String]) {
        self.init(unit: .codepoint)
        for (place, text) in texts { add(text, at: place) }
    }

    /// Creates offsets in code points for spans of one article, under the name it has in the answer.
    init(codePointsOf content: ArticleContent, article: String) {
        self.init(unit: .codepoint)
        func place(_ part: TextPart, _ paragraph: Int = 0) -> TextPlace {
            TextPlace(article: article, part: part, paragraph: paragraph)
        }
        add(content.headline, at: place(.headline))
        if let standfirst = content.standfirst { add(standfirst, at: place(.standfirst)) }
        for (index, paragraph) in content.paragraphs.enumerated() {
            add(paragraph.text, at: place(.body, index))
        }
        for (index, caption) in content.captions.enumerated() {
            add(caption.text, at: place(.caption, index))
        }
    }

    /// Returns where a span begins and ends, in `unit`.
    func range(of span: Span, in article: String) -> Range<Int> {
        let place = span.place(in: article)
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

    private mutating func add(_ text: String, at place: TextPlace) {
        let offsets = CodePointOffsets(text)
        if !offsets.areSame { differing[place] = offsets }
    }
}
