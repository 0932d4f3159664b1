import CorpusModel
import WebServer

/// One quote and who said it.
struct QuoteResponse: ResponseBody {
    static let schema = NamedSchema("Quote", "One quote and who said it.", .object(properties))

    static let properties: [Schema.Property] = [
        .init("id", .string, "Id of the quote; the same after every rebuild."),
        .init("slug", .string, "Readable name, accepted wherever the id is."),
        .init("text", .string, "The words without the outer marks; parts joined by a space."),
        .init(
            "quote_type", .choice(Quote.Kind.names),
            "direct: whole sentences in marks; mixed: part of one; indirect: reported speech."),
        .init(
            "parts", .list(partSchema),
            "Where the words stand, in text order; more than one when a cue splits the quote."),
        .init(
            "speaker", .nullable(.named(SpeakerResponse.schema)),
            "Who said it; null when the text does not tell."),
        .init("speaker_kind", .choice(Speaker.Kind.names), "What kind of speaker."),
        .init(
            "cue", .nullable(.named(CueResponse.schema)), "The words that report the quote."),
        .init(
            "addressee", .nullable(.named(EntityReferenceResponse.schema)),
            "The one spoken to, where known."),
        .init(
            "about", .list(.named(EntityReferenceResponse.schema)), "The entities named inside."),
        .init("article", .named(ArticleReferenceResponse.schema), "The article it stands in."),
        .init("prefix", .string, "The text just before the quote, at most 80 characters."),
        .init("suffix", .string, "The text just after the quote, at most 80 characters."),
        .init("confidence", .share, "How sure the analysis is of the speaker."),
        .init("method", .string, "How the speaker was found."),
        .init(
            "snippets", .list(.named(SnippetResponse.schema)),
            "Stretches that match the search; empty without one."),
        .init(
            "links",
            .object([
                .init("self", .address, "The quote."),
                .init("article", .address, "Its article."),
                .init("speaker", .nullable(.address), "Its speaker, where that is an entity."),
            ]), "Where more of it is."),
    ]

    private static let partSchema = Schema.object([
        .init("part", .choice(TextPart.names), "Which text of the article."),
        .init("paragraph", .integer, "Number of the paragraph or caption, from 0."),
        .init("start", .integer, "Where the words begin, in units of offset_unit."),
        .init("end", .integer, "Where the words end, in units of offset_unit."),
        .init("text", .string, "The words."),
    ])

    let record: QuoteRecord
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in writeMembers(to: &json) }
    }

    func writeMembers(to json: inout JSONWriter) {
        let quote = record.quote
        json.member("id", record.id)
        json.member("slug", record.slug)
        json.member("text", quote.text)
        json.member("quote_type", quote.kind.rawValue)
        json.key("parts")
        json.array { json in writeParts(to: &json) }
        json.member("speaker", SpeakerResponse(record: record, presentation: presentation))
        json.member("speaker_kind", quote.speaker.kind.rawValue)
        json.member(
            "cue",
            quote.cue.map {
                CueResponse(cue: $0, article: record.article.id, presentation: presentation)
            })
        json.member("addressee", record.addressee.map { EntityReferenceResponse(entity: $0) })
        json.member("about", record.about.lazy.map { EntityReferenceResponse(entity: $0) })
        json.member("article", ArticleReferenceResponse(article: record.article))
        json.member("prefix", record.prefix)
        json.member("suffix", record.suffix)
        json.member("confidence", quote.confidence)
        json.member("method", quote.method)
        json.member(
            "snippets",
            record.snippets.lazy.map { SnippetResponse(snippet: $0, presentation: presentation) })
        json.key("links")
        json.object { json in
            json.member("self", presentation.quoteAddress(record.id))
            json.member("article", presentation.articleAddress(record.article.id))
            json.member("speaker", record.speaker.map { presentation.entityAddress($0.id) })
        }
    }

    /// The text of a part is cut from the quote's text, which is all parts joined by one space.
    private func writeParts(to json: inout JSONWriter) {
        var rest = record.quote.text
        for part in record.quote.parts {
            let end = rest.index(atUTF16: max(0, part.end - part.start)) ?? rest.endIndex
            let text = end == rest.endIndex ? rest : String(rest[..<end])
            rest = String(rest.unicodeScalars[end...].dropFirst())
            json.object { json in
                SpanResponse(span: part, article: record.article.id, presentation: presentation)
                    .writeMembers(to: &json)
                json.member("text", text)
            }
        }
    }
}
