public import CorpusModel
import WebServer

/// The analysis of one text as one JSON object, in the words of the API but without ids: nothing is stored.
public struct AnalysisDocument: ResponseBody {
    private let seed: String?
    private let article: AnalyzedArticle
    /// Nothing here has an address.
    private let presentation: Presentation

    /// Creates the document of an analysed seed; offsets count UTF-16 units.
    public init(seed: String, article: AnalyzedArticle) {
        self.init(seed: seed, article: article, offsetUnit: .utf16)
    }

    /// Creates the document of a text, which has the name of a seed or none.
    init(seed: String?, article: AnalyzedArticle, offsetUnit: OffsetUnit) {
        self.seed = seed
        self.article = article
        let offsets: TextOffsets =
            switch offsetUnit {
            case .utf16: .utf16
            case .codepoint: TextOffsets(codePointsOf: article.content, article: "")
            }
        presentation = Presentation(base: "", offsets: offsets)
    }

    /// The object in JSON, without a line feed.
    public var bytes: [UInt8] {
        var json = JSONWriter(capacity: 32_768)
        write(to: &json)
        return json.bytes
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("seed", seed)
            writeContent(to: &json)
            json.key("entities")
            json.array { json in
                let mentions = Dictionary(grouping: article.mentions, by: \.entity)
                for (index, entity) in article.entities.enumerated() where !entity.isOffice {
                    write(entity, mentions[index] ?? [], to: &json)
                }
            }
            json.key("quotes")
            json.array { json in
                for quote in article.quotes { write(quote, to: &json) }
            }
            json.key("provenance")
            json.object { json in
                ProvenanceResponse.writeMembers(of: article.content.provenance, to: &json)
            }
        }
    }

    private func writeContent(to json: inout JSONWriter) {
        let content = article.content
        json.member("headline", content.headline)
        json.member("standfirst", content.standfirst)
        json.member("authors", content.authors)
        json.member("author_note", content.authorNote)
        json.member("source", content.source)
        json.member("url", content.url)
        json.member("published_at", content.published.timestamp)
        json.member("date_precision", content.published.precision.rawValue)
        json.member("date_source", content.published.source.rawValue)
        json.member("language", content.language)
        json.member("dateline", content.dateline)
        json.member("access", content.access.rawValue)
        json.member("word_count", content.wordCount)
        json.key("captions")
        json.array { json in
            for caption in content.captions {
                json.object { json in
                    json.member("text", caption.text)
                    json.member("credit", caption.credit)
                }
            }
        }
        json.member("paragraphs", content.paragraphs.map(\.text))
        json.member(
            "mentioned_dates",
            content.mentionedDates.lazy.map {
                MentionedDateResponse(date: $0, article: "", presentation: presentation)
            })
    }

    private func write(_ entity: ArticleEntity, _ mentions: [Mention], to json: inout JSONWriter) {
        json.object { json in
            json.member("name", entity.name)
            json.member("type", entity.type.rawValue)
            json.member("subtype", entity.subtype?.rawValue)
            json.member("country", entity.country)
            json.member("aliases", entity.aliases.lazy.map { NameCountResponse($0) })
            json.member("roles", entity.roles.lazy.map { TitleCountResponse(role: $0) })
            json.member("confidence", entity.confidence)
            json.member("stands_for", entity.standsFor?.name)
            json.member("evidence", entity.evidence)
            json.member(
                "mentions",
                mentions.lazy.map { mention in
                    MentionPlaceResponse(
                        place: MentionPlace(
                            span: mention.span, surface: mention.surface, form: mention.form),
                        article: "", presentation: presentation)
                })
        }
    }

    private func write(_ quote: Quote, to json: inout JSONWriter) {
        json.object { json in
            json.member("text", quote.text)
            json.member("quote_type", quote.kind.rawValue)
            json.member("parts", quote.parts.lazy.map { span($0) })
            json.key("speaker")
            json.object { json in
                json.member("name", quote.speaker.name)
                json.member("surface", quote.speaker.surface)
                json.member("title", quote.speaker.title)
                json.member("kind", quote.speaker.kind.rawValue)
                json.member("span", quote.speaker.span.map { span($0) })
            }
            json.member(
                "cue",
                quote.cue.map { CueResponse(cue: $0, article: "", presentation: presentation) })
            json.member("addressee", quote.addressee.flatMap(name))
            json.member("about", quote.about.compactMap(name))
            json.member("confidence", quote.confidence)
            json.member("method", quote.method)
        }
    }

    /// The name of an entity; `nil` for an office, which only a corpus can name the holder of.
    private func name(of index: Int) -> String? {
        article.entities[index].isOffice ? nil : article.entities[index].name
    }

    private func span(_ span: Span) -> SpanResponse {
        SpanResponse(span: span, article: "", presentation: presentation)
    }
}
