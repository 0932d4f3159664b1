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
