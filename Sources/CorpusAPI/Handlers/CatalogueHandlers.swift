import ArticleStore
import CorpusModel
import WebServer

/// Answers what the corpus has by publication, author, type and value of a field.
enum CatalogueHandlers {
    static func sources(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        return try call.list(
            Listing(of: corpus.database, page: { try corpus.catalogue.sources($0) }) { entry, _ in
                CatalogueEntryResponse(entry: entry)
            })
    }

    static func authors(_ call: Call) throws -> Answer {
        let corpus = call.corpus
        return try call.list(
            Listing(of: corpus.database, page: { try corpus.catalogue.authors($0) }) { entry, _ in
                CatalogueEntryResponse(entry: entry)
            })
    }

    static func types(_ call: Call) throws -> Answer {
        try call.list(
            Listing(try call.corpus.catalogue.types()) { entry, _ in
                TypeEntryResponse(entry: entry)
            })
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
        let lists: [(name: String, fields: ListFields, read: (ListQuery) throws -> Facet)] = [
            ("articles", corpus.articles.list.fields, { try read(corpus.articles.list, $0) }),
            ("quotes", corpus.quotes.list.fields, { try read(corpus.quotes.list, $0) }),
            ("entities", corpus.entities.list.fields, { try read(corpus.entities.list, $0) }),
        ]
        func read<Item>(_ list: CorpusList<Item>, _ query: ListQuery) throws -> Facet {
            var query = query
            let beginning = query.search
            query.search = nil
            guard let beginning else {
                return try list.facets([field], of: query, limit: query.limit)[0]
            }
            return try list.facet(field, of: query, beginning: beginning, limit: query.limit)
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
            Listing(try list.read(call.arguments.list).values) { value, _ in
                FacetValueResponse(value: value)
            })
    }
}
