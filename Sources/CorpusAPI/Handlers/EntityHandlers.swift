import ArticleStore
import CorpusModel
import WebServer

/// Answers what is asked about entities.
enum EntityHandlers {
    /// Related entities in the body of one.
    private static let relatedTold = 5

    static func list(_ call: Call) throws -> Answer {
        try call.list(call.corpus.entityListing)
    }

    static func show(_ call: Call) throws -> Answer {
        guard let entity = try call.corpus.entities.find(call.id) else {
            throw Problem.unknown(.entity, call.id)
        }
        let related = try call.corpus.relations.cooccurrences(
            of: call.id, ListQuery(limit: Self.relatedTold)
        ).items
        let presentation = try call.presentation(
            of: Set(related.flatMap(\.evidence).flatMap(\.textPlaces)))
        return call.one(
            EntityDetailResponse(entity: entity, related: related, presentation: presentation))
    }

    static func articles(_ call: Call) throws -> Answer {
        try call.list(
            call.corpus.articleListing(including: call.arguments.included),
            call.arguments.list.filtered(by: "entity", call.id))
    }

    static func quotes(_ call: Call) throws -> Answer {
        try call.list(
            call.corpus.quoteListing, call.arguments.list.filtered(by: "speaker", call.id))
    }

    static func quotesAbout(_ call: Call) throws -> Answer {
        try call.list(
            call.corpus.quoteListing, call.arguments.list.filtered(by: "about", call.id))
    }

    static func mentions(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        let entity = call.id
        return try call.list(
            Listing(
                page: { try corpus.entities.mentions(of: entity, $0) },
                places: \.textPlaces
            ) { MentionResponse(record: $0, presentation: $1) })
    }

    static func cooccurrences(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        let entity = call.id
        return try call.list(
            Listing(
                page: { try corpus.relations.cooccurrences(of: entity, $0) },
                places: { $0.evidence.flatMap(\.textPlaces) }
            ) { CooccurrenceResponse(cooccurrence: $0, presentation: $1) })
    }

    static func timeline(_ call: Call) throws -> Answer {
        try TimelineHandlers.articles(call, call.arguments.list.filtered(by: "entity", call.id))
    }
}
