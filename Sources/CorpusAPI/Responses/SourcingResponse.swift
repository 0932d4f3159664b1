import CorpusModel
import WebServer

/// Whom a list of quotes lets speak.
struct SourcingResponse: ResponseBody {
    static let schema = NamedSchema(
        "Sourcing", "Whom a list of quotes lets speak.",
        .object([
            .init("quotes", .integer, "Quotes."),
            .init(
                "by_speaker_kind", .list(.named(NameCountResponse.schema)),
                "Quotes by kind of speaker, the most frequent first."),
            .init(
                "anonymous_rate", .nullable(.share),
                "Quotes of anonymous speakers as a share; null without quotes."),
            .init("speakers", .integer, "Entities that speak."),
            .init(
                "top_speaker_share", .nullable(.share),
                "Quotes of the one who speaks most as a share; null without quotes."),
            .init("top_speakers", shares("Quotes."), "Those who speak most, at most 20."),
            .init(
                "never_quoted", shares("Articles that name the person."),
                "Persons the whole corpus names in the most articles and never quotes, at most 20."),
        ]))

    private static func shares(_ meaning: String) -> Schema {
        .list(
            .object([
                .init("entity", .named(EntityReferenceResponse.schema), "The entity."),
                .init("count", .integer, meaning),
            ]))
    }

    let sourcing: Sourcing

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("quotes", sourcing.quotes)
            json.member(
                "by_speaker_kind", sourcing.bySpeakerKind.lazy.map { NameCountResponse($0) })
            json.member("anonymous_rate", sourcing.anonymousRate)
            json.member("speakers", sourcing.speakers)
            json.member("top_speaker_share", sourcing.topSpeakerShare)
            write("top_speakers", sourcing.topSpeakers, to: &json)
            write("never_quoted", sourcing.neverQuoted, to: &json)
        }
    }

    private func write(_ name: StaticString, _ shares: [Sourcing.Share], to json: inout JSONWriter)
    {
        json.key(name)
        json.array { json in
            for share in shares {
                json.object { json in
                    json.member("entity", EntityReferenceResponse(entity: share.entity))
                    json.member("count", share.count)
                }
            }
        }
    }
}
