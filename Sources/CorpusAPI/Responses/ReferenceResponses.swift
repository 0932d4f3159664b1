import CorpusModel
import WebServer

/// An entity by name, as other bodies point to it.
struct EntityReferenceResponse: ResponseBody {
    static let schema = NamedSchema(
        "EntityReference", "An entity by name.",
        .object([
            .init("id", .string, "Id of the entity."),
            .init("slug", .string, "Readable name, accepted wherever the id is."),
            .init("name", .string, "The name it is best known by."),
            .init("type", .choice(EntityType.names), "What kind of thing it is."),
            .init("subtype", .nullable(.choice(EntitySubtype.names)), "A finer kind."),
        ]))

    let entity: EntityReference

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", entity.id)
            json.member("slug", entity.slug)
            json.member("name", entity.name)
            json.member("type", entity.type.rawValue)
            json.member("subtype", entity.subtype?.rawValue)
        }
    }
}

/// An article by name, as other bodies point to it.
struct ArticleReferenceResponse: ResponseBody {
    static let schema = NamedSchema(
        "ArticleReference", "An article by name.",
        .object([
            .init("id", .string, "Id of the article."),
            .init("slug", .string, "Readable name, accepted wherever the id is."),
            .init("headline", .string, "The headline."),
            .init("source", .nullable(.string), "The publication."),
            .init("url", .nullable(.string), "Where the article was published."),
            .init("published_at", .nullable(.timestamp), "Earliest time of publication."),
            .init(
                "date_precision", .choice(PublicationDate.Precision.names),
                "How much of published_at is known."),
        ]))

    let article: ArticleReference

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", article.id)
            json.member("slug", article.slug)
            json.member("headline", article.headline)
            json.member("source", article.source)
            json.member("url", article.url)
            json.member("published_at", article.published.timestamp)
            json.member("date_precision", article.published.precision.rawValue)
        }
    }
}

/// A name and how often it was found.
struct NameCountResponse: ResponseBody {
    static let schema = NamedSchema(
        "NameCount", "A name and how often it was found.",
        .object([
            .init("name", .string, "The words as printed, or the name of a kind."),
            .init("count", .integer, "How often."),
        ]))

    let name: String
    let count: Int

    init(_ counted: NameCount) {
        name = counted.name
        count = counted.count
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("count", count)
        }
    }
}

/// The same with the key under which roles are counted.
struct TitleCountResponse: ResponseBody {
    static let schema = NamedSchema(
        "TitleCount", "A title or role and how often it was found.",
        .object([
            .init("title", .string, "The words as printed."),
            .init("count", .integer, "How often."),
        ]))

    let role: NameCount

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("title", role.name)
            json.member("count", role.count)
        }
    }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The names of all cases as served.
    static var names: [String] { allCases.map(\.rawValue) }
}
