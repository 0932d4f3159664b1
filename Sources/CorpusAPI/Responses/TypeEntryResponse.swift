import CorpusModel
import WebServer

/// A type of entity and how much the corpus has of it.
struct TypeEntryResponse: ResponseBody {
    static let schema = NamedSchema(
        "TypeEntry", "A type of entity and how much the corpus has of it.",
        .object([
            .init("type", .choice(EntityType.names), "The type."),
            .init("entity_count", .integer, "Entities of the type."),
            .init("mention_count", .integer, "Mentions of those entities."),
            .init(
                "subtypes", .list(.named(NameCountResponse.schema)),
                "Finer kinds with their entities, the most frequent first."),
        ]))

    let entry: TypeEntry

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", entry.type.rawValue)
            json.member("entity_count", entry.entityCount)
            json.member("mention_count", entry.mentionCount)
            json.member("subtypes", entry.subtypes.lazy.map { NameCountResponse($0) })
        }
    }
}
