import CorpusModel

/// A graph as programs for graphs read it.
enum GraphDocument {
    /// Writes GraphML (graphml.graphdrawing.org).
    static func graphML(_ graph: Graph) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")]) { xml in
            for key in keys {
                xml.element(
                    "key",
                    [
                        ("id", key.name), ("for", key.owner), ("attr.name", key.name),
                        ("attr.type", key.type),
                    ])
            }
            xml.element(
                "graph", [("id", graph.kind.rawValue), ("edgedefault", direction(of: graph))]
            ) { xml in
                for node in graph.nodes {
                    xml.element("node", [("id", node.entity.id)]) { xml in
                        xml.element("data", [("key", "label")], text: node.entity.name)
                        xml.element("data", [("key", "type")], text: node.entity.type.rawValue)
                        xml.element("data", [("key", "articles")], text: String(node.weight))
                    }
                }
                for link in graph.links {
                    xml.element("edge", [("source", link.source), ("target", link.target)]) { xml in
                        xml.element("data", [("key", "weight")], text: String(link.weight))
                        xml.element("data", [("key", "score")], text: String(link.score))
                    }
                }
            }
        }
        return xml.bytes
    }

    /// Writes GEXF 1.3 (gexf.net).
    static func gexf(_ graph: Graph) -> [UInt8] {
        var xml = XMLWriter()
        xml.element("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")]) { xml in
            xml.element("graph", [("defaultedgetype", direction(of: graph))]) { xml in
                xml.element("attributes", [("class", "node")]) { xml in
                    for (id, name, type) in [("0", "type", "string"), ("1", "articles", "integer")]
                    {
                        xml.element("attribute", [("id", id), ("title", name), ("type", type)])
                    }
                }
                xml.element("nodes") { xml in
                    for node in graph.nodes { write(node, to: &xml) }
                }
                xml.element("edges") { xml in
                    for (index, link) in graph.links.enumerated() {
                        xml.element(
                            "edge",
                            [
                                ("id", String(index)), ("source", link.source),
                                ("target", link.target), ("weight", String(link.weight)),
                            ])
                    }
                }
            }
        }
        return xml.bytes
    }

    private static let keys = [
        (name: "label", owner: "node", type: "string"),
        (name: "type", owner: "node", type: "string"),
        (name: "articles", owner: "node", type: "int"),
        (name: "weight", owner: "edge", type: "int"),
        (name: "score", owner: "edge", type: "double"),
    ]

    private static func direction(of graph: Graph) -> String {
        graph.kind == .statement ? "directed" : "undirected"
    }

    private static func write(_ node: Graph.Node, to xml: inout XMLWriter) {
        xml.element("node", [("id", node.entity.id), ("label", node.entity.name)]) { xml in
            xml.element("attvalues") { xml in
                xml.element("attvalue", [("for", "0"), ("value", node.entity.type.rawValue)])
                xml.element("attvalue", [("for", "1"), ("value", String(node.weight))])
            }
        }
    }
}
