import CorpusModel
import WebServer

/// What somebody who has begun to type may be looking for.
struct SuggestionResponse: ResponseBody {
    static let schema = NamedSchema(
        "Suggestion", "What somebody who has begun to type may be looking for.",
        .object([
            .init("kind", .choice(Suggestion.Kind.names), "What kind of thing it is."),
            .init("id", .string, "Id of the entity or article; slug of the source."),
            .init("slug", .string, "Readable name, accepted wherever the id is."),
            .init("label", .string, "The name or headline."),
            .init(
                "matched_name", .nullable(.string), "The alias that matched, unless the label did."
            ),
            .init("type", .nullable(.choice(EntityType.names)), "The type of an entity."),
            .init("count", .integer, "Articles that name it or are of it."),
            .init("corrected", .boolean, "Whether the text is taken to hold a slip."),
            .init("link", .address, "The entity or article; for a source its articles."),
        ]))

    let suggestion: Suggestion
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", suggestion.kind.rawValue)
            json.member("id", suggestion.id)
            json.member("slug", suggestion.slug)
            json.member("label", suggestion.label)
            json.member("matched_name", suggestion.matchedName)
            json.member("type", suggestion.type?.rawValue)
            json.member("count", suggestion.count)
            json.member("corrected", suggestion.isCorrected)
            json.member("link", address)
        }
    }

    private var address: String {
        switch suggestion.kind {
        case .entity: presentation.entityAddress(suggestion.id)
        case .article: presentation.articleAddress(suggestion.id)
        case .source:
            presentation.base + "/v1/articles?" + URIQuery.text([("source", suggestion.slug)])
        }
    }
}
