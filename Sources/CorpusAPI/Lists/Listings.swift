import ArticleStore
import CorpusModel

/// The lists that several routes answer with.
extension Corpus {
    /// Articles, with their bodies where `text` is among what is included.
    func articleListing(including included: [String]) -> Listing<ArticleSummary> {
        let listing = Listing(articles.list) {
            ArticleSummaryResponse(summary: $0, presentation: $1)
        }
        guard included.contains("text") else { return listing }
        return listing.completed { try articles.withTexts($0) }
    }

    var entityListing: Listing<Entity> {
        Listing(entities.list) { EntityResponse(entity: $0, presentation: $1) }
    }

    var quoteListing: Listing<QuoteRecord> {
        Listing(quotes.list, places: \.textPlaces) {
            QuoteResponse(record: $0, presentation: $1)
        }
    }
}

extension ListQuery {
    /// Returns the query with one more condition on a field.
    func filtered(by field: String, _ value: String) -> ListQuery {
        var query = self
        query.filters[field, default: Filter()].allOf.append([value])
        return query
    }
}
