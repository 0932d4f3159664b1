import ArticleStore
import CorpusModel
import WebServer

/// One article with everything it names and quotes.
struct ArticleResponse: ResponseBody {
    /// Most entities in the body; more than any news article names, and few enough to send at once.
    static let maximumEntities = 1_000
    /// Most quotes in the body; more than any news article has, and few enough to send at once.
    static let maximumQuotes = 1_000

    static let schema = NamedSchema(
        "Article", "One article with everything it names and quotes.",
        .object(
            ArticleFields.properties + [
                .init(
                    "author_note", .nullable(.string),
                    "The line that says who the author is, as printed."),
                .init("captions", .list(captionSchema), "Picture captions, in text order."),
                .init(
                    "paragraphs", .list(paragraphSchema),
                    "Body paragraphs, each a verbatim substring of the seed."),
                .init(
                    "entities", .list(.named(ArticleEntityResponse.schema)),
                    "What it names, the most mentioned first: \(maximumEntities) at most, even where "
                        + "entity_count is higher. The list under links.entities has all."),
                .init(
                    "quotes", .list(.named(QuoteResponse.schema)),
                    "Its quotes, in text order: \(maximumQuotes) at most, even where quote_count is "
                        + "higher. The list under links.quotes has all."),
                .init(
                    "mentioned_dates", .list(.named(MentionedDateResponse.schema)),
                    "Days, months and years it mentions, in text order."),
                .init(
                    "provenance", .nullable(.named(ProvenanceResponse.schema)),
                    "How it was read; null unless included."),
                .init(
                    "related", .nullable(.list(.named(RelatedArticleResponse.schema))),
                    "The nearest articles, at most 5; null unless included."),
                .init(
                    "cite", .nullable(.named(CitationResponse.schema)),
                    "How it is cited; null unless included."),
                .init(
                    "jsonld", .nullable(.named(NewsArticleResponse.schema)),
                    "What search engines read; null unless included."),
                .init("links", .named(ArticleLinksResponse.schema), "Where more of it is."),
            ]))

    private static let captionSchema = Schema.object([
        .init("caption", .integer, "Number of the caption, from 0; spans count it as paragraph."),
        .init("text", .string, "The caption without its credit."),
        .init("credit", .nullable(.string), "Who the picture is from."),
    ])

    private static let paragraphSchema = Schema.object([
        .init("paragraph", .integer, "Number of the paragraph, from 0."),
        .init("text", .string, "The text."),
        .init(
            "source",
            .nullable(
                .object([
                    .init("start", .integer, "First byte in the seed."),
                    .init("end", .integer, "Byte after the last one."),
                ])), "Where the text stands in the seed, in bytes of UTF-8."),
    ])

    let record: ArticleRecord
    let presentation: Presentation
    var provenance: ArticleProvenance?
    var related: [RelatedArticle]?
    var citation: Citation?
    var linkedData: NewsArticleResponse?

    func write(to json: inout JSONWriter) {
        let article = record.article
        json.object { json in
            ArticleFields(record).write(to: &json)
            json.member("author_note", article.content.authorNote)
            json.key("captions")
            json.array { json in
                for (index, caption) in article.content.captions.enumerated() {
                    json.object { json in
                        json.member("caption", index)
                        json.member("text", caption.text)
                        json.member("credit", caption.credit)
                    }
                }
            }
            json.key("paragraphs")
            json.array { json in
                for (index, paragraph) in article.content.paragraphs.enumerated() {
                    write(paragraph, index, to: &json)
                }
            }
            json.member(
                "entities",
                record.entities.prefix(Self.maximumEntities).lazy.map {
                    ArticleEntityResponse(
                        record: $0, article: article.id, presentation: presentation)
                })
            json.member(
                "quotes",
                record.quotes.prefix(Self.maximumQuotes).lazy.map {
                    QuoteResponse(record: $0, presentation: presentation)
                })
            json.member(
                "mentioned_dates",
                article.content.mentionedDates.lazy.map {
                    MentionedDateResponse(
                        date: $0, article: article.id, presentation: presentation)
                })
            writeIncluded(to: &json)
            json.member("links", ArticleLinksResponse(id: article.id, presentation: presentation))
        }
    }

    private func writeIncluded(to json: inout JSONWriter) {
        json.member("provenance", provenance.map { ProvenanceResponse(record: $0) })
        json.key("related")
        if let related {
            json.array { json in
                for article in related {
                    RelatedArticleResponse(related: article, presentation: presentation)
                        .write(to: &json)
                }
            }
        } else {
            json.null()
        }
        json.member("cite", citation.map { CitationResponse(citation: $0) })
        json.member("jsonld", linkedData)
    }

    private func write(_ paragraph: Paragraph, _ index: Int, to json: inout JSONWriter) {
        json.object { json in
            json.member("paragraph", index)
            json.member("text", paragraph.text)
            json.key("source")
            guard let source = paragraph.source else { return json.null() }
            json.object { json in
                json.member("start", source.start)
                json.member("end", source.end)
            }
        }
    }
}
