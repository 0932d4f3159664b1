import CorpusModel

extension AnalysisDocument {
    static let schema = NamedSchema(
        "Analysis", "What a text says, in the words of the API but without ids.",
        .object(
            [.init("seed", .nullable(.string), "Name of the file; null for a text without one.")]
                + contentProperties + [
                    .init(
                        "mentioned_dates", .list(.named(MentionedDateResponse.schema)),
                        "Days, months and years the text mentions."),
                    .init("entities", .list(entitySchema), "What it names, first mention first."),
                    .init("quotes", .list(quoteSchema), "What it quotes, in text order."),
                    .init(
                        "provenance", .object(ProvenanceResponse.properties),
                        "How it was read."),
                ]))

    private static let contentProperties: [Schema.Property] = [
        .init("headline", .string, "The headline."),
        .init("standfirst", .nullable(.string), "The summary line under the headline."),
        .init("authors", .list(.string), "The authors' names."),
        .init("author_note", .nullable(.string), "The line that says who the author is."),
        .init("source", .nullable(.string), "The publication."),
        .init("url", .nullable(.string), "Where it was published."),
        .init("published_at", .nullable(.timestamp), "Earliest time of publication."),
        .init(
            "date_precision", .choice(PublicationDate.Precision.names),
            "How much of published_at is known."),
        .init("date_source", .choice(PublicationDate.Source.names), "Where the date was found."),
        .init("language", .nullable(.string), "BCP 47 tag."),
        .init("dateline", .nullable(.string), "The filing place."),
        .init("access", .choice(Access.names), "Whether the text goes to its end."),
        .init("word_count", .integer, "Words in the body."),
        .init(
            "captions",
            .list(
                .object([
                    .init("text", .string, "The caption without its credit."),
                    .init("credit", .nullable(.string), "Who the picture is from."),
                ])), "Picture captions."),
        .init("paragraphs", .list(.string), "Body paragraphs, verbatim."),
    ]

    private static let entitySchema = Schema.object([
        .init("name", .string, "The fullest name the text gives."),
        .init("type", .choice(EntityType.names), "What kind of thing it is."),
        .init("subtype", .nullable(.choice(EntitySubtype.names)), "A finer kind."),
        .init("country", .nullable(.string), "ISO 3166-1 alpha-2 code, for places."),
        .init("aliases", .list(.named(NameCountResponse.schema)), "The forms it is named by."),
        .init("roles", .list(.named(TitleCountResponse.schema)), "Titles beside the name."),
        .init("confidence", .share, "How sure the analysis is of name and type."),
        .init(
            "stands_for", .nullable(.string), "The country it speaks for, where it is a metonym."),
        .init("evidence", .list(.string), "What speaks for name and type, strongest first."),
        .init("mentions", .list(.named(MentionPlaceResponse.schema)), "Where it is named."),
    ])

    private static let quoteSchema = Schema.object([
        .init("text", .string, "The words without the outer marks."),
        .init("quote_type", .choice(Quote.Kind.names), "How much of the words are quoted."),
        .init("parts", .list(.named(SpanResponse.schema)), "Where the words stand."),
        .init(
            "speaker",
            .object([
                .init("name", .nullable(.string), "The name, or the words that describe it."),
                .init("surface", .nullable(.string), "The words beside the cue."),
                .init("title", .nullable(.string), "The title beside the words."),
                .init("kind", .choice(Speaker.Kind.names), "What kind of speaker."),
                .init("span", .nullable(.named(SpanResponse.schema)), "Where surface stands."),
            ]), "Who said it."),
        .init("cue", .nullable(.named(CueResponse.schema)), "The words that report the quote."),
        .init("addressee", .nullable(.string), "Name of the one spoken to."),
        .init("about", .list(.string), "Names of the entities inside."),
        .init("confidence", .share, "How sure the analysis is of the speaker."),
        .init("method", .string, "How the speaker was found."),
    ])
}
