import ArticleStore
import CorpusModel
import WebServer

/// Answers what the corpus has by publication, author, type and value of a field.
enum CatalogueHandlers {
    static func sources(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        return try call.list(
            Listing(page: { try corpus.catalogue.sources($0) }) { entry, _ in
                CatalogueEntryResponse(entry: entry)
            })
    }

    static func authors(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        return try call.list(
            Listing(page: { try corpus.catalogue.authors($0) }) { entry, _ in
                CatalogueEntryResponse(entry: entry)
            })
    }

    static func types(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        return try call.list(
            Listing(
                ranked: { _, places in
                    let types = try corpus.catalogue.types()
                    return (Array(types[places.clamped(to: types.indices)]), types.count)
                }
            ) { entry, _ in TypeEntryResponse(entry: entry) })
    }

    static func sourcing(_ call: Call) throws -> Answer {
        call.one(
            SourcingResponse(sourcing: try call.corpus.catalogue.sourcing(call.arguments.list)))
    }

    /// Answers with the values of a field; the list that is spread out is the first that has the field,
    /// unless one is named.
    static func facet(_ call: Call) throws -> Answer {
        let field = call.request.pathParameters["field"] ?? ""
        guard call.endpoint.choices.contains(field) else {
            throw Problem.unknownWord(field, at: "field", among: call.endpoint.choices)
        }
        let corpus = call.corpus
        typealias Read = @Sendable (ListQuery, Range<Int>) throws -> Facet
        let lists: [(name: String, fields: ListFields, read: Read)] = [
            ("articles", corpus.articles.list.fields, { try read(corpus.articles.list, $0, $1) }),
            ("quotes", corpus.quotes.list.fields, { try read(corpus.quotes.list, $0, $1) }),
            ("entities", corpus.entities.list.fields, { try read(corpus.entities.list, $0, $1) }),
        ]
        @Sendable func read<Item>(
            _ list: CorpusList<Item>, _ query: ListQuery, _ places: Range<Int>
        ) throws -> Facet {
            var query = query
            query.search = nil
            let beginning = call.arguments.list.search
            return try list.facet(field, of: query, beginning: beginning, places: places)
        }
        let having = lists.filter { $0.fields.facets.contains(field) }
        let wanted = call.arguments.texts["of"] ?? having.first?.name
        guard let list = having.first(where: { $0.name == wanted }) else {
            let detail = "This list cannot be spread out by \(field)."
            throw ProblemCode.invalidParameter.problem(
                detail,
                errors: [
                    Problem.Detail(
                        parameter: "of", value: wanted, detail: detail, allowed: having.map(\.name),
                        suggestion: having.first?.name)
                ])
        }
        return try call.list(
            Listing(
                ranked: { query, places in
                    let facet = try list.read(query, places)
                    return (facet.values, facet.valueCount)
                }
            ) { value, _ in FacetValueResponse(value: value) })
    }
}
