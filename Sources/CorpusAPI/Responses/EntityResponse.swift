import CorpusModel
import WebServer

/// One entity over the whole corpus.
struct EntityResponse: ResponseBody {
    static let schema = NamedSchema(
        "Entity", "A person, organization, place or thing, one over all articles.",
        .object(properties))

    static let properties: [Schema.Property] = [
        .init("id", .string, "Id of the entity; the same after every rebuild."),
        .init("slug", .string, "Readable name, accepted wherever the id is."),
        .init("name", .string, "The name it is best known by."),
        .init("type", .choice(EntityType.names), "What kind of thing it is."),
        .init("subtype", .nullable(.choice(EntitySubtype.names)), "A finer kind."),
        .init("country", .nullable(.string), "ISO 3166-1 alpha-2 code, for places."),
        .init(
            "aliases", .list(.named(NameCountResponse.schema)),
            "The forms it is named by, the most frequent first."),
        .init(
            "roles", .list(.named(TitleCountResponse.schema)),
            "Titles found beside the name, the most frequent first."),
        .init("article_count", .integer, "Articles that name it."),
        .init("mention_count", .integer, "Mentions of all forms."),
        .init("quote_count", .integer, "Quotes it is the speaker of."),
        .init("first_seen", .nullable(.timestamp), "Publication of the first such article."),
        .init("last_seen", .nullable(.timestamp), "Publication of the last such article."),
        .init("confidence", .share, "How sure the analysis is of name and type."),
        .init(
            "stands_for", .nullable(.named(EntityReferenceResponse.schema)),
            "The one it often speaks for in the news, such as the country of a capital."),
        .init(
            "evidence", .list(.string),
            "What speaks for its names being one entity; empty where it has one name."),
        .init(
            "links",
            .object([
                .init("self", .address, "The entity."),
                .init("articles", .address, "Articles that name it."),
                .init("quotes", .address, "What it said."),
                .init("quotes_about", .address, "What others said of it."),
                .init("mentions", .address, "Every place that names it."),
                .init("cooccurrences", .address, "Who is named beside it."),
                .init("timeline", .address, "When it is named."),
            ]), "Where more of it is."),
    ]

    let entity: Entity
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in writeMembers(to: &json) }
    }

    func writeMembers(to json: inout JSONWriter) {
        let address = presentation.entityAddress(entity.id)
        json.member("id", entity.id)
        json.member("slug", entity.slug)
        json.member("name", entity.name)
        json.member("type", entity.type.rawValue)
        json.member("subtype", entity.subtype?.rawValue)
        json.member("country", entity.country)
        json.member("aliases", entity.aliases.lazy.map { NameCountResponse($0) })
        json.member("roles", entity.roles.lazy.map { TitleCountResponse(role: $0) })
        json.member("article_count", entity.articleCount)
        json.member("mention_count", entity.mentionCount)
        json.member("quote_count", entity.quoteCount)
        json.member("first_seen", entity.firstSeen)
        json.member("last_seen", entity.lastSeen)
        json.member("confidence", entity.confidence)
        json.member(
            "stands_for", entity.standsFor.map { EntityReferenceResponse(entity: $0) })
        json.member("evidence", entity.evidence)
        json.key("links")
        json.object { json in
            json.member("self", address)
            json.member("articles", address + "/articles")
            json.member("quotes", address + "/quotes")
            json.member("quotes_about", address + "/quotes-about")
            json.member("mentions", address + "/mentions")
            json.member("cooccurrences", address + "/cooccurrences")
            json.member("timeline", address + "/timeline")
        }
    }
}
