import CorpusModel
import WebServer

/// One entity and who it is named with.
struct EntityDetailResponse: ResponseBody {
    static let schema = NamedSchema(
        "EntityDetail", "One entity and who it is named with.",
        .object(
            EntityResponse.properties + [
                .init(
                    "related", .list(.named(CooccurrenceResponse.schema)),
                    "Who it is named with more than by chance, at most 5.")
            ]))

    let entity: Entity
    let related: [Cooccurrence]
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            EntityResponse(entity: entity, presentation: presentation).writeMembers(to: &json)
            json.member(
                "related",
                related.lazy.map {
                    CooccurrenceResponse(cooccurrence: $0, presentation: presentation)
                })
        }
    }
}
