import CorpusModel
import WebServer

/// One quote in the words of schema.org.
struct QuotationResponse: ResponseBody {
    static let schema = NamedSchema(
        "Quotation", "A quote in the words of schema.org, as JSON-LD.",
        .object([
            .init("@context", .address, "The vocabulary."),
            .init("@type", .choice(["Quotation"]), "The type."),
            .init("@id", .address, "The quote here."),
            .init("text", .string, "The words."),
            .init("creator", .nullable(LinkedData.reference), "Who said it, where that is known."),
            .init(
                "spokenByCharacter", .nullable(LinkedData.reference),
                "The same, in the property that guides also name."),
            .init("about", .list(LinkedData.reference), "What is named inside."),
            .init(
                "isPartOf",
                .object([
                    .init("@type", .choice(["NewsArticle"]), "The type."),
                    .init("@id", .address, "The article here."),
                    .init("headline", .string, "The headline."),
                    .init("url", .nullable(.string), "Where it was published."),
                    .init("datePublished", .nullable(.string), "As much of the date as is known."),
                ]), "The article it stands in."),
            .init("sdPublisher", LinkedData.thing, "Who made this markup: this service."),
        ]))

    let record: QuoteRecord
    let service: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "Quotation")
            json.member("@id", presentation.quoteAddress(record.id))
            json.member("text", record.quote.text)
            for property: StaticString in ["creator", "spokenByCharacter"] {
                json.key(property)
                if let speaker = record.speaker {
                    LinkedData.write(speaker, presentation, to: &json)
                } else {
                    json.null()
                }
            }
            json.key("about")
            json.array { json in
                for entity in record.about { LinkedData.write(entity, presentation, to: &json) }
            }
            json.key("isPartOf")
            json.object { json in
                json.member("@type", "NewsArticle")
                json.member("@id", presentation.articleAddress(record.article.id))
                json.member("headline", record.article.headline)
                json.member("url", record.article.url)
                json.member("datePublished", LinkedData.date(record.article.published))
            }
            json.key("sdPublisher")
            LinkedData.write("Organization", named: service, to: &json)
        }
    }
}
