import CorpusModel
import WebServer

/// Who said a quote.
struct SpeakerResponse: ResponseBody {
    static let schema = NamedSchema(
        "Speaker", "Who said a quote, as far as the text tells.",
        .object([
            .init("entity_id", .nullable(.string), "Id of the entity, where it is one."),
            .init("slug", .nullable(.string), "Slug of the entity, where it is one."),
            .init(
                "name", .nullable(.string), "The entity's name, or the words that describe it."),
            .init(
                "surface", .nullable(.string),
                "The words beside the cue that name the speaker; null where editors say who."),
            .init("title", .nullable(.string), "The title beside the words."),
            .init("kind", .choice(Speaker.Kind.names), "What kind of speaker."),
            .init("span", .nullable(.named(SpanResponse.schema)), "Where surface stands."),
        ]))

    private let speaker: Speaker
    private let entity: EntityReference?
    private let article: String
    private let presentation: Presentation

    /// Creates the speaker of a quote; `nil` when nothing is known of one.
    init?(record: QuoteRecord, presentation: Presentation) {
        let speaker = record.quote.speaker
        guard record.speaker != nil || speaker.name != nil || speaker.surface != nil else {
            return nil
        }
        self.speaker = speaker
        entity = record.speaker
        article = record.article.id
        self.presentation = presentation
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("entity_id", entity?.id)
            json.member("slug", entity?.slug)
            json.member("name", entity?.name ?? speaker.name)
            json.member("surface", speaker.surface)
            json.member("title", speaker.title)
            json.member("kind", speaker.kind.rawValue)
            json.member(
                "span",
                speaker.span.map {
                    SpanResponse(span: $0, article: article, presentation: presentation)
                })
        }
    }
}
