import CorpusModel
import WebServer

/// Entities and what ties them together.
struct GraphResponse: ResponseBody {
    static let schema = NamedSchema(
        "Graph", "Entities and what ties them together.",
        .object([
            .init(
                "kind", .choice(Graph.Kind.names),
                "cooccurrence: both are named in the same articles; statement: the source is quoted "
                    + "as speaking of the target."),
            .init(
                "nodes",
                .list(
                    .object([
                        .init("id", .string, "Id of the entity."),
                        .init("slug", .string, "Readable name, accepted wherever the id is."),
                        .init("label", .string, "Name of the entity."),
                        .init("type", .choice(EntityType.names), "What kind of thing it is."),
                        .init("weight", .integer, "Articles that name it."),
                    ])), "The entities, those named in the most articles first."),
            .init(
                "links",
                .list(
                    .object([
                        .init("source", .string, "Id of the first entity, or of the speaker."),
                        .init("target", .string, "Id of the second, or of the one spoken of."),
                        .init("weight", .integer, "Articles that name both, or quotes."),
                        .init(
                            "score", .number,
                            "Log-likelihood ratio of a cooccurrence; 0 for statements."),
                    ])), "The links, the heaviest first."),
            .init("cut", .boolean, "Whether more would have been found beyond the bounds."),
        ]))

    let graph: Graph

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", graph.kind.rawValue)
            json.key("nodes")
            json.array { json in
                for node in graph.nodes {
                    json.object { json in
                        json.member("id", node.entity.id)
                        json.member("slug", node.entity.slug)
                        json.member("label", node.entity.name)
                        json.member("type", node.entity.type.rawValue)
                        json.member("weight", node.weight)
                    }
                }
            }
            json.key("links")
            json.array { json in
                for link in graph.links {
                    json.object { json in
                        json.member("source", link.source)
                        json.member("target", link.target)
                        json.member("weight", link.weight)
                        json.member("score", link.score)
                    }
                }
            }
            json.member("cut", graph.isCut)
        }
    }
}
