import CorpusModel
import WebServer

/// What a search over everything found.
struct SearchResponse: ResponseBody {
    static let schema = NamedSchema(
        "Search", "What a search over everything found, best first.",
        .object([
            .init("articles", section(ArticleSummaryResponse.schema), "Articles that match."),
            .init("entities", section(EntityResponse.schema), "Entities whose names match."),
            .init("quotes", section(QuoteResponse.schema), "Quotes that match."),
            .init(
                "did_you_mean",
                .list(
                    .object([
                        .init("given", .string, "The word as given."),
                        .init("suggestion", .string, "The nearest word of the corpus."),
                    ])), "Words that the corpus does not have, where it has one near."),
            .init(
                "corrected_query", .nullable(.string),
                "The search with those words mended; null when it has none."),
        ]))

    private static func section(_ item: NamedSchema) -> Schema {
        .object([
            .init("data", .list(.named(item)), "The best matches, at most limit."),
            .init("total", .integer, "How many match in all."),
            .init("link", .address, "The list of all matches."),
        ])
    }

    let results: SearchResults
    let correction: SearchCorrection?
    /// The search as a query, escaped.
    let query: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            write("articles", results.articles, to: &json) {
                ArticleSummaryResponse(summary: $0, presentation: presentation)
            }
            write("entities", results.entities, to: &json) {
                EntityResponse(entity: $0, presentation: presentation)
            }
            write("quotes", results.quotes, to: &json) {
                QuoteResponse(record: $0, presentation: presentation)
            }
            json.key("did_you_mean")
            json.array { json in
                for word in correction?.words ?? [] {
                    json.object { json in
                        json.member("given", word.given)
                        json.member("suggestion", word.suggestion)
                    }
                }
            }
            json.member("corrected_query", correction?.query)
        }
    }

    private func write<Item>(
        _ name: StaticString, _ page: Page<Item>, to json: inout JSONWriter,
        _ body: (Item) -> some ResponseBody
    ) {
        json.key(name)
        json.object { json in
            json.member("data", page.items.map(body))
            json.member("total", page.total)
            json.member("link", "\(presentation.base)/v1/\(name)?\(query)")
        }
    }
}
