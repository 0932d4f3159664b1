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
        ]))

    private static func section(_ item: NamedSchema) -> Schema {
        .object([
            .init("data", .list(.named(item)), "The best matches, at most limit."),
            .init("total", .integer, "How many match in all."),
            .init("link", .address, "The list of all matches."),
        ])
    }

    let results: SearchResults
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
        }
    }

    private func write<Item>(
        _ name: String, _ page: Page<Item>, to json: inout JSONWriter,
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
