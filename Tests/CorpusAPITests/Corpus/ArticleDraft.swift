import CorpusModel

/// Puts an analysed article together from its texts, finding the spans by the words.
struct ArticleDraft {
    var content: ArticleContent
    private(set) var entities: [ArticleEntity] = []
    private var mentions: [Mention] = []
    private var quotes: [Quote] = []

    init(headline: String, paragraphs: [String]) {
        content = ArticleContent(headline: headline)
        var byte = 100
        for text in paragraphs {
            let end = byte + text.utf8.count
            content.paragraphs.append(
                Paragraph(text: text, source: SourceSpan(start: byte, end: end)))
            byte = end + 2
        }
        content.wordCount = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }
    }

    /// Adds an entity and returns its index.
    mutating func entity(
        _ name: String, _ type: EntityType, _ subtype: EntitySubtype? = nil,
        country: String? = nil, roles: [NameCount] = []
    ) -> Int {
        entities.append(
            ArticleEntity(
                name: name, type: type, subtype: subtype, country: country,
                aliases: [NameCount(name, 1)], roles: roles, confidence: 0.9))
        return entities.count - 1
    }

    /// Adds a mention where a paragraph has these words for the first time.
    mutating func mention(
        _ entity: Int, _ words: String, in paragraph: Int, _ form: Mention.Form = .name
    ) throws {
        let span = try span(words, in: paragraph)
        mentions.append(Mention(entity: entity, span: span, surface: words, form: form))
    }

    /// Adds a quote of parts that paragraphs have for the first time.
    mutating func quote(
        _ parts: [(words: String, paragraph: Int)], _ kind: Quote.Kind = .direct,
        by speaker: Speaker, cue: Cue? = nil, about: [Int] = [], to addressee: Int? = nil,
        confidence: Double
    ) throws {
        quotes.append(
            Quote(
                text: parts.map(\.words).joined(separator: " "), kind: kind,
                parts: try parts.map { try span($0.words, in: $0.paragraph) }, speaker: speaker,
                cue: cue, addressee: addressee, about: about, confidence: confidence,
                method: "name beside the cue"))
    }

    /// Returns where a paragraph has these words for the first time.
    func span(_ words: String, in paragraph: Int) throws -> Span {
        let text = content.paragraphs[paragraph].text
        guard let found = text.firstRange(of: words) else { throw MissingWords(words: words) }
        let start = text.utf16.distance(from: text.startIndex, to: found.lowerBound)
        return Span(paragraph: paragraph, start: start, end: start + words.utf16.count)
    }

    /// The article as the analysis would hand it over.
    var analyzed: AnalyzedArticle {
        AnalyzedArticle(
            content: content, entities: entities, mentions: mentions, quotes: quotes)
    }

    /// A draft names words that its paragraph does not have.
    private struct MissingWords: Error {
        let words: String
    }
}
