import CorpusModel

/// Builds analysed articles for tests: names and quotes are found in the text, so spans are right.
struct SampleArticle {
    var headline: String
    var standfirst: String?
    var authors: [String] = ["Ann Author"]
    var source: String? = "The Daily"
    var url: String?
    var publishedAt: String? = "2026-01-07T00:00:00Z"
    var dateline: String?
    var access = Access.full
    var paragraphs: [String]
    var names: [Name] = []
    var quotes: [Said] = []
    var warnings: [String] = []

    struct Name {
        var text: String
        var type: EntityType
        var subtype: EntitySubtype?
        var country: String?
        var roles: [NameCount] = []
        var confidence = 0.9

        init(
            _ text: String, _ type: EntityType = .person, subtype: EntitySubtype? = nil,
            country: String? = nil, roles: [NameCount] = [], confidence: Double = 0.9
        ) {
            self.text = text
            self.type = type
            self.subtype = subtype
            self.country = country
            self.roles = roles
            self.confidence = confidence
        }
    }

    struct Said {
        var text: String
        var speaker: Int?
        var kind: Speaker.Kind = .named
        var type: Quote.Kind = .direct
        var about: [Int] = []
        var addressee: Int?
        var confidence = 0.8
        var cue: Cue.Class? = .says
    }

    init(_ headline: String, _ paragraphs: [String], names: [Name] = [], quotes: [Said] = []) {
        self.headline = headline
        self.paragraphs = paragraphs
        self.names = names
        self.quotes = quotes
    }

    var analyzed: AnalyzedArticle {
        var content = ArticleContent(headline: headline)
        content.standfirst = standfirst
        content.authors = authors
        content.source = source
        content.url = url
        content.dateline = dateline
        content.access = access
        content.language = "en"
        if let publishedAt {
            content.published = PublicationDate(
                timestamp: publishedAt, precision: .day, source: .metadata)
        }
        content.paragraphs = paragraphs.enumerated().map {
            Paragraph(text: $1, source: SourceSpan(start: $0 * 1_000, end: $0 * 1_000 + 10))
        }
        content.captions = [Caption(text: "A picture", credit: "Pool", source: nil)]
        content.wordCount = paragraphs.map { $0.split(separator: " ").count }.reduce(0, +)
        content.provenance.removed = [
            Provenance.RemovedLine(line: 3, text: "Share", reason: .share, rule: "share phrase")
        ]
        content.provenance.fields = [
            Provenance.Field(name: "headline", line: 1, rule: "first line")
        ]
        content.provenance.warnings = warnings
        return AnalyzedArticle(
            content: content, entities: names.map(entity), mentions: mentions,
            quotes: quotes.compactMap(quote))
    }

    private func entity(_ name: Name) -> ArticleEntity {
        ArticleEntity(
            name: name.text, type: name.type, subtype: name.subtype, country: name.country,
            aliases: [NameCount(name.text, 1)], roles: name.roles, confidence: name.confidence)
    }

    private var mentions: [Mention] {
        names.enumerated().flatMap { index, name in
            spans(of: name.text).map {
                Mention(entity: index, span: $0, surface: name.text, form: .name)
            }
        }
        .sorted { ($0.span.paragraph, $0.span.start) < ($1.span.paragraph, $1.span.start) }
    }

    private func quote(_ said: Said) -> Quote? {
        guard let span = spans(of: said.text).first else { return nil }
        let cue = said.cue.map {
            Cue(
                text: "said", lemma: "say", kind: $0,
                span: Span(paragraph: span.paragraph, start: 0, end: 1))
        }
        let speaker = Speaker(
            kind: said.kind, entity: said.speaker, name: said.speaker.map { names[$0].text },
            title: nil, surface: said.speaker.map { names[$0].text }, span: nil)
        return Quote(
            text: said.text, kind: said.type, parts: [span], speaker: speaker, cue: cue,
            addressee: said.addressee, about: said.about, confidence: said.confidence,
            method: "name beside the cue")
    }

    private func spans(of needle: String) -> [Span] {
        paragraphs.enumerated().flatMap { number, text in
            text.ranges(of: needle).map { range in
                Span(
                    paragraph: number, start: range.lowerBound.utf16Offset(in: text),
                    end: range.upperBound.utf16Offset(in: text))
            }
        }
    }
}
