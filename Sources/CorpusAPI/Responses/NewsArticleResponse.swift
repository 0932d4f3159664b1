import CorpusModel
import WebServer

/// One article in the words of schema.org.
struct NewsArticleResponse: ResponseBody {
    static let schema = NamedSchema(
        "NewsArticle", "An article in the words of schema.org, as JSON-LD.",
        .object([
            .init("@context", .address, "The vocabulary."),
            .init("@type", .choice(["NewsArticle"]), "The type."),
            .init("@id", .address, "The article here."),
            .init("headline", .string, "The headline."),
            .init("description", .nullable(.string), "The summary line under the headline."),
            .init("url", .nullable(.string), "Where it was published."),
            .init("datePublished", .nullable(.string), "As much of the date as is known."),
            .init("inLanguage", .nullable(.string), "BCP 47 tag."),
            .init("author", .list(LinkedData.thing), "The authors."),
            .init("publisher", .nullable(LinkedData.thing), "The publication."),
            .init("wordCount", .integer, "Words in the body."),
            .init("articleBody", .string, "The body, its paragraphs parted by empty lines."),
            .init("mentions", .list(LinkedData.reference), "What it names."),
            .init("sdPublisher", LinkedData.thing, "Who made this markup: this service."),
        ]))

    let record: ArticleRecord
    let service: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        let article = record.article
        let content = article.content
        json.object { json in
            json.member("@context", "https://schema.org")
            json.member("@type", "NewsArticle")
            json.member("@id", presentation.articleAddress(article.id))
            json.member("headline", content.headline)
            json.member("description", content.standfirst)
            json.member("url", content.url)
            json.member("datePublished", LinkedData.date(content.published))
            json.member("inLanguage", content.language)
            json.key("author")
            json.array { json in
                for author in content.authors {
                    LinkedData.write("Person", named: author, to: &json)
                }
            }
            json.key("publisher")
            if let source = content.source {
                LinkedData.write("Organization", named: source, to: &json)
            } else {
                json.null()
            }
            json.member("wordCount", content.wordCount)
            json.member(
                "articleBody", content.paragraphs.map(\.text).joined(separator: "\n\n"))
            json.key("mentions")
            json.array { json in
                for entity in record.entities.prefix(ArticleResponse.maximumEntities) {
                    LinkedData.write(entity.entity, presentation, to: &json)
                }
            }
            json.key("sdPublisher")
            LinkedData.write("Organization", named: service, to: &json)
        }
    }
}
