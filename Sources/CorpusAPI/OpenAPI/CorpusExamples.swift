import ArticleStore
import CorpusModel

/// Values that find something in the corpus that is served, for the documents about the API.
///
/// Without a corpus there are none.
struct CorpusExamples: Sendable {
    private var ids: [Endpoint.Subject: String] = [:]
    private var values: [String: String] = [:]

    /// Creates examples of nothing.
    init() {}

    /// Takes examples from what the corpus names most.
    init(_ corpus: Corpus) throws {
        let article = try corpus.articles.page(ListQuery(limit: 1)).items.first
        let entities = try Self.entities(by: "mention_count", in: corpus)
        let speaker = try Self.entities(by: "quote_count", in: corpus).first
        let quote = try corpus.quotes.page(ListQuery(limit: 1)).items.first
        let catalogue = ListQuery(limit: 1)
        ids[.article] = article?.id
        ids[.entity] = entities.first?.id
        ids[.quote] = quote?.id
        values["entity"] = entities.first?.slug
        values["about"] = entities.first?.slug
        values["center"] = entities.first?.slug
        values["a"] = entities.first?.id
        values["b"] = entities.dropFirst().first?.id
        values["speaker"] = speaker.flatMap { $0.quoteCount > 0 ? $0.slug : nil }
        values["article"] = article?.slug
        values["source"] = try corpus.catalogue.sources(catalogue).items.first?.slug
        values["author"] = try corpus.catalogue.authors(catalogue).items.first?.slug
        values["since"] = corpus.database.dataset?.version
        values["q"] = entities.first.flatMap { $0.name.split(separator: " ").last.map(String.init) }
    }

    private static func entities(by field: String, in corpus: Corpus) throws -> [Entity] {
        let query = ListQuery(sort: [SortTerm(field, isDescending: true)], limit: 2)
        return try corpus.entities.page(query).items
    }

    /// Returns an id or word for a place in a path.
    func value(of placeholder: Endpoint.Placeholder) -> String? {
        values[placeholder.name] ?? placeholder.subject.flatMap { ids[$0] }
            ?? placeholder.choices.first
    }

    /// Returns a value for a parameter; `nil` where any will do or none is known.
    func value(of parameter: Parameter) -> String? { values[parameter.name] }

    /// Returns a request to a route that finds something; `nil` without a corpus to find it in.
    func address(of endpoint: Endpoint) -> String? {
        var filled: [String: String] = [:]
        for placeholder in endpoint.placeholders {
            guard let value = value(of: placeholder) else { return nil }
            filled[placeholder.name] = value
        }
        var query: [(String, String)] = []
        for parameter in endpoint.parameters where parameter.isRequired {
            guard let value = value(of: parameter) else { return nil }
            query.append((parameter.name, value))
        }
        return endpoint.path(filled) + (query.isEmpty ? "" : "?" + URIQuery.text(query))
    }
}
