import CorpusModel
import TextAnalysis
import WebServer

/// The analysis of one file as one flat line, with offsets of the file: what text-analysis scorers read.
///
/// Offsets count Unicode scalars of the file as stored, from 0, the end exclusive. Pronouns and role nouns
/// are left out of the mentions; a headline that does not stand in the file has no mentions.
struct FlatAnalysis {
    private let id: String
    private let article: AnalyzedArticle
    /// For every byte of the file, the scalars before it.
    private let scalars: [Int]
    private let headline: Int?
    /// Whether speech reported without marks is written, which scorers of quotations do not expect.
    private let includesIndirect: Bool

    init(id: String, text: [UInt8], article: AnalyzedArticle, includesIndirect: Bool = false) {
        self.includesIndirect = includesIndirect
        self.id = id
        self.article = article
        var scalars: [Int] = []
        scalars.reserveCapacity(text.count + 1)
        var count = 0
        for byte in text {
            scalars.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        scalars.append(count)
        // A byte inside a character counts as the character's end.
        self.scalars = scalars
        headline = text.firstRange(of: Array(article.content.headline.utf8))?.lowerBound
    }

    /// The line, without its line feed.
    var line: [UInt8] {
        var json = JSONWriter(capacity: 16_384)
        json.object { json in
            json.member("id", id)
            json.member("title", article.content.headline)
            json.member(
                "byline",
                article.content.authors.isEmpty
                    ? nil : article.content.authors.joined(separator: ", "))
            json.member("published", day)
            json.key("paragraphs")
            json.array { json in
                for paragraph in article.content.paragraphs { json.string(paragraph.text) }
            }
            json.key("entities")
            json.array { json in
                let mentions = Dictionary(
                    grouping: article.mentions.filter {
                        $0.form != .pronoun && $0.form != .nominal
                    }, by: \.entity)
                for (index, entity) in article.entities.enumerated() where !entity.isOffice {
                    write(entity, mentions[index] ?? [], to: &json)
                }
            }
            json.key("quotes")
            json.array { json in
                for quote in article.quotes where includesIndirect || quote.kind != .indirect {
                    write(quote, to: &json)
                }
            }
        }
        return json.bytes
    }

    /// The day of publication; `nil` when no day is known.
    private var day: String? {
        let published = article.content.published
        guard published.precision == .day || published.precision == .minute else { return nil }
        return published.timestamp.map { String($0.prefix(10)) }
    }

    private func write(_ entity: ArticleEntity, _ mentions: [Mention], to json: inout JSONWriter) {
        json.object { json in
            json.member("name", entity.name)
            json.member("type", Self.type(of: entity))
            json.key("mentions")
            json.array { json in
                for mention in mentions {
                    guard let range = range(of: mention.span) else { continue }
                    json.object { json in
                        json.member("start", range.lowerBound)
                        json.member("end", range.upperBound)
                        json.member("text", mention.surface)
                        json.member(
                            "type",
                            mention.form == .demonym ? "nationality" : Self.type(of: entity))
                    }
                }
            }
        }
    }

    private func write(_ quote: Quote, to json: inout JSONWriter) {
        let ranges = quote.parts.compactMap { range(of: $0) }
        guard let first = ranges.first, let last = ranges.last else { return }
        json.object { json in
            json.member("text", quote.text)
            json.member("start", first.lowerBound)
            json.member("end", last.upperBound)
            json.member("quote_type", quote.kind.rawValue)
            json.key("spans")
            json.array { json in
                for (part, range) in zip(quote.parts, ranges) {
                    json.object { json in
                        json.member("start", range.lowerBound)
                        json.member("end", range.upperBound)
                        json.member("text", text(of: part))
                    }
                }
            }
            json.member("speaker", quote.speaker.name)
            json.key("speakerMention")
            if let span = quote.speaker.span, let range = range(of: span) {
                json.object { json in
                    json.member("start", range.lowerBound)
                    json.member("end", range.upperBound)
                }
            } else {
                json.null()
            }
            json.member("cue", quote.cue?.text)
        }
    }

    /// Returns a span's place in the file; `nil` when its text does not stand there.
    private func range(of span: Span) -> Range<Int>? {
        guard let origin = origin(of: span) else { return nil }
        let text = text(of: span.part, span.paragraph)
        let start = text.utf16.index(text.startIndex, offsetBy: span.start)
        let end = text.utf16.index(start, offsetBy: span.end - span.start)
        let first = origin + text.utf8.distance(from: text.startIndex, to: start)
        let last = origin + text.utf8.distance(from: text.startIndex, to: end)
        return scalars[first]..<scalars[last]
    }

    private func origin(of span: Span) -> Int? {
        switch span.part {
        case .body: article.content.paragraphs[span.paragraph].source?.start
        case .caption: article.content.captions[span.paragraph].source?.start
        case .headline: headline
        case .standfirst: nil
        }
    }

    private func text(of part: TextPart, _ paragraph: Int) -> String {
        switch part {
        case .body: article.content.paragraphs[paragraph].text
        case .caption: article.content.captions[paragraph].text
        case .headline: article.content.headline
        case .standfirst: article.content.standfirst ?? ""
        }
    }

    private func text(of span: Span) -> String {
        let units = text(of: span.part, span.paragraph).utf16
        let start = units.index(units.startIndex, offsetBy: span.start)
        let end = units.index(start, offsetBy: span.end - span.start)
        return String(units[start..<end]) ?? ""
    }

    /// The type as scorers name it.
    private static func type(of entity: ArticleEntity) -> String {
        switch entity.subtype {
        case .award: "award"
        case .strategy: "document"
        default: entity.type.rawValue
        }
    }
}
