/// Entities and what ties them together.
public struct Graph: Sendable, Equatable {
    /// What a link of a graph means.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Both are named in the same articles; the link has no direction.
        case cooccurrence
        /// The source is quoted as speaking of the target.
        case statement
    }

    /// One entity.
    public struct Node: Sendable, Equatable {
        /// The entity.
        public var entity: EntityReference
        /// Articles that name it.
        public var weight: Int

        /// Creates a node.
        public init(entity: EntityReference, weight: Int) {
            self.entity = entity
            self.weight = weight
        }
    }

    /// What ties two entities together.
    public struct Link: Sendable, Equatable {
        /// Id of the first entity; with statements the one who speaks.
        public var source: String
        /// Id of the second entity; with statements the one spoken of.
        public var target: String
        /// Articles that name both, or quotes.
        public var weight: Int
        /// Log-likelihood ratio of a co-occurrence; 0 for a statement.
        public var score: Double

        /// Creates a link.
        public init(source: String, target: String, weight: Int, score: Double) {
            self.source = source
            self.target = target
            self.weight = weight
            self.score = score
        }
    }

    /// What the links mean.
    public var kind: Kind
    /// The entities, those named in the most articles first.
    public var nodes: [Node]
    /// The links, the heaviest first.
    public var links: [Link]
    /// Whether more would have been found beyond the bounds asked for.
    public var isCut: Bool

    /// Creates a graph.
    public init(kind: Kind, nodes: [Node], links: [Link], isCut: Bool) {
        self.kind = kind
        self.nodes = nodes
        self.links = links
        self.isCut = isCut
    }
}

/// Which part of the graph of all entities is asked for.
public struct GraphQuery: Sendable, Hashable {
    /// What the links mean.
    public var kind: Graph.Kind
    /// Id or slug of the entity to begin at; `nil` for the most named.
    public var center: String?
    /// How many links away from the centre, 1 to 3.
    public var depth: Int
    /// Least weight of a link, 1 or more.
    public var minimumWeight: Int
    /// Most nodes, 1 to 500.
    public var maximumNodes: Int

    /// Creates a query.
    public init(
        kind: Graph.Kind = .cooccurrence, center: String? = nil, depth: Int = 1,
        minimumWeight: Int = 2, maximumNodes: Int = 50
    ) {
        self.kind = kind
        self.center = center
        self.depth = depth
        self.minimumWeight = minimumWeight
        self.maximumNodes = maximumNodes
    }
}
