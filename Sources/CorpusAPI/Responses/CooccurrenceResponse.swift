import CorpusModel
import WebServer

/// An entity that is named in the same articles as another.
struct CooccurrenceResponse: ResponseBody {
    static let schema = NamedSchema(
        "Cooccurrence", "An entity that is named in the same articles as another.",
        .object([
            .init("entity", .named(EntityReferenceResponse.schema), "The other entity."),
            .init("articles", .integer, "Articles that name both."),
            .init(
                "score", .number,
                "How much more often they meet than by chance: the log-likelihood ratio."),
            .init(
                "evidence", .list(.named(SharedPassageResponse.schema)),
                "Paragraphs that name both, from the newest articles, at most 3."),
        ]))

    let cooccurrence: Cooccurrence
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("entity", EntityReferenceResponse(entity: cooccurrence.entity))
            json.member("articles", cooccurrence.articles)
            json.member("score", cooccurrence.score)
            json.member(
                "evidence",
                cooccurrence.evidence.lazy.map {
                    SharedPassageResponse(passage: $0, presentation: presentation)
                })
        }
    }
}

/// A paragraph that names two entities.
struct SharedPassageResponse: ResponseBody {
    static let schema = NamedSchema(
        "SharedPassage", "A paragraph that names two entities.",
        .object([
            .init("article", .named(ArticleReferenceResponse.schema), "The article."),
            .init("paragraph", .integer, "Number of the paragraph in the body, from 0."),
            .init("text", .string, "The paragraph's text."),
            .init(
                "mentions", .list(.named(MentionPlaceResponse.schema)),
                "The first mention of each."),
        ]))

    let passage: SharedPassage
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("article", ArticleReferenceResponse(article: passage.article))
            json.member("paragraph", passage.paragraph)
            json.member("text", passage.text)
            json.member(
                "mentions",
                passage.mentions.lazy.map {
                    MentionPlaceResponse(
                        place: $0, article: passage.article.id, presentation: presentation)
                })
        }
    }
}
