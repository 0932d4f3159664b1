import ArticleStore
import CorpusModel
import WebServer

/// Answers what ties entities together.
enum RelationHandlers {
    static func relation(_ call: Call) throws -> Answer {
        let (first, second) = (call.ids["a"] ?? "", call.ids["b"] ?? "")
        guard let relation = try call.corpus.relations.relation(first, second) else {
            throw Problem.unknown(.entity, second, parameter: "b")
        }
        let quotes = relation.quotesOfFirst + relation.quotesOfSecond
        let places = quotes.flatMap(\.textPlaces) + relation.evidence.flatMap(\.textPlaces)
        return call.one(
            RelationResponse(
                relation: relation, presentation: try call.presentation(of: Set(places))))
    }

    static func graph(_ call: Call) throws -> Answer {
        let arguments = call.arguments
        let standard = GraphQuery()
        let query = GraphQuery(
            kind: arguments.texts["kind"].flatMap(Graph.Kind.init) ?? standard.kind,
            center: arguments.texts["center"], depth: arguments.numbers["depth"] ?? standard.depth,
            minimumWeight: arguments.numbers["min_weight"] ?? standard.minimumWeight,
            maximumNodes: arguments.numbers["max_nodes"] ?? standard.maximumNodes)
        guard let graph = try call.corpus.relations.graph(query) else {
            throw try unknownCenter(query.center ?? "", in: call.corpus)
        }
        switch call.representation {
        case .graphML: return Answer(body: GraphDocument.graphML(graph))
        case .gexf: return Answer(body: GraphDocument.gexf(graph))
        default: return call.one(GraphResponse(graph: graph))
        }
    }

    private static func unknownCenter(_ given: String, in corpus: Corpus) throws -> Problem {
        let detail = "Nothing in the corpus has this id or slug."
        return ProblemCode.invalidParameter.problem(
            detail,
            errors: [
                Problem.Detail(
                    parameter: "center", value: given, detail: detail,
                    suggestion: try corpus.nearestSlug(to: given, .entity))
            ])
    }
}
