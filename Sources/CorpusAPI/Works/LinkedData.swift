import CorpusModel
import WebServer

/// The parts that JSON-LD of articles and quotes have in common.
enum LinkedData {
    /// A thing by name.
    static let thing = Schema.object([
        .init("@type", .string, "The type."), .init("name", .string, "The name."),
    ])
    /// An entity of the corpus.
    static let reference = Schema.object([
        .init("@type", .string, "The type."), .init("@id", .address, "The entity here."),
        .init("name", .string, "The name."),
    ])

    static func write(_ type: String, named name: String, to json: inout JSONWriter) {
        json.object { json in
            json.member("@type", type)
            json.member("name", name)
        }
    }

    static func write(
        _ entity: EntityReference, _ presentation: Presentation, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("@type", type(of: entity.type))
            json.member("@id", presentation.entityAddress(entity.id))
            json.member("name", entity.name)
        }
    }

    /// As much of the date as is known (ISO 8601).
    static func date(_ date: PublicationDate) -> String? {
        guard let timestamp = date.timestamp else { return nil }
        switch date.precision {
        case .minute: return timestamp
        case .day: return String(timestamp.prefix(10))
        case .month: return String(timestamp.prefix(7))
        case .year: return String(timestamp.prefix(4))
        case .unknown: return nil
        }
    }

    private static func type(of type: EntityType) -> String {
        switch type {
        case .person: "Person"
        case .organization: "Organization"
        case .place: "Place"
        case .facility: "Place"
        case .vessel, .aircraft: "Vehicle"
        case .weapon: "Product"
        case .agreement: "Legislation"
        case .event: "Event"
        case .other: "Thing"
        }
    }
}
