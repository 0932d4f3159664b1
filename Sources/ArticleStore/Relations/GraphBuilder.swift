import CorpusModel

/// Gathers the part of the graph of all entities that a query asks for.
struct GraphBuilder {
    /// Nodes that are gone on from at each step away from the centre.
    private static let widest = 12
    /// Most links told: beyond these a picture shows nothing.
    private static let mostLinks = 5_000

    let query: GraphQuery

    /// Two entities and how much ties them.
    private struct Tie {
        let source: Int
        let target: Int
        let weight: Int
    }

    /// Builds the graph; `nil` when there is no entity with the centre's id or slug.
    func graph(on connection: borrowing Connection) throws -> Graph? {
        let maximum = min(max(query.maximumNodes, 1), 500)
        guard let (nodes, isCut) = try nodes(maximum, on: connection) else { return nil }
        var ties = try ties(among: nodes, on: connection).filter {
            $0.weight >= query.minimumWeight
        }
        let isCutShort = ties.count > Self.mostLinks
        let ids = try references(nodes, on: connection)
        // Compared by their places among all ids: texts would be compared a hundred thousand times.
        let byID = nodes.sorted { (ids[$0]?.id ?? "") < (ids[$1]?.id ?? "") }
        let ranks = Dictionary(uniqueKeysWithValues: byID.enumerated().map { ($1, $0) })
        var ranked = ties.map { tie in
            (
                tie: tie,
                rank: (ranks[tie.source] ?? 0) * nodes.count + (ranks[tie.target] ?? 0)
            )
        }
        ranked.sort { ($1.tie.weight, $0.rank) < ($0.tie.weight, $1.rank) }
        ties = ranked.map(\.tie)
        let all = try StatisticsRecords.articleCount(on: connection)
        let weights = try weights(nodes, on: connection)
        let links = ties.prefix(Self.mostLinks).compactMap { tie -> Graph.Link? in
            guard let source = ids[tie.source], let target = ids[tie.target] else { return nil }
            let score =
                query.kind == .statement
                ? 0
                : Association.score(
                    both: tie.weight, first: weights[tie.source] ?? 0,
                    second: weights[tie.target] ?? 0, all: all)
            return Graph.Link(
                source: source.id, target: target.id, weight: tie.weight, score: score)
        }
        return Graph(
            kind: query.kind,
            nodes: ids.map { Graph.Node(entity: $1, weight: weights[$0] ?? 0) }
                .sorted { ($1.weight, $0.entity.id) < ($0.weight, $1.entity.id) },
            links: links, isCut: isCut || isCutShort)
    }

    private func nodes(
        _ maximum: Int, on connection: borrowing Connection
    ) throws -> (keys: [Int], isCut: Bool)? {
        guard let center = query.center else {
            let order = query.kind == .statement ? "quote_count" : "article_count"
            let rows = try connection.prepare(
                "SELECT key FROM entity ORDER BY \(order) DESC, id LIMIT ?",
                [.integer(maximum + 1)])
            var keys: [Int] = []
            while try rows.step() { keys.append(rows.integer(0)) }
            return (Array(keys.prefix(maximum)), keys.count > maximum)
        }
        guard let key = try RowKey.entity(center, on: connection) else { return nil }
        var nodes = [key]
        var frontier = [key]
        for _ in 0..<min(max(query.depth, 1), 3) {
            var found: [Int: Int] = [:]
            for node in frontier {
                for (neighbour, weight) in try neighbours(of: node, on: connection)
                where weight >= query.minimumWeight {
                    found[neighbour] = max(found[neighbour] ?? 0, weight)
                }
            }
            for node in nodes { found[node] = nil }
            let room = maximum - nodes.count
            let best = try closest(of: found, atMost: room, on: connection)
            frontier = Array(best.prefix(Self.widest))
            nodes += best
            if found.count > room { return (nodes, true) }
        }
        return (nodes, false)
    }

    /// Returns the entities with the greatest weights, the greatest first, equal ones in order of their ids.
    private func closest(
        of weights: [Int: Int], atMost count: Int, on connection: borrowing Connection
    ) throws -> [Int] {
        // Numbers are sorted faster than ids are read, and most entities are lighter than the last one told.
        guard let least = weights.values.sorted(by: >).prefix(count).last else { return [] }
        var named: [(id: String, entity: Int, weight: Int)] = []
        for (entity, weight) in weights where weight >= least {
            let id = try connection.text("SELECT id FROM entity WHERE key = ?", [.integer(entity)])
            named.append((id ?? "", entity, weight))
        }
        named.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
        return named.prefix(count).map(\.entity)
    }

    /// Returns whom an entity is tied to.
    private func neighbours(
        of entity: Int, on connection: borrowing Connection
    ) throws -> [(entity: Int, weight: Int)] {
        switch query.kind {
        case .cooccurrence:
            return try CooccurrenceList.counts(of: entity, ListQuery(), on: connection).counts
                .map { ($0.entity, $0.count) }
        case .statement:
            let rows = try connection.prepare(
                """
                SELECT about, quotes FROM statement_link WHERE speaker = ?1
                UNION ALL SELECT speaker, quotes FROM statement_link WHERE about = ?1
                """, [.integer(entity)])
            var neighbours: [(entity: Int, weight: Int)] = []
            while try rows.step() { neighbours.append((rows.integer(0), rows.integer(1))) }
            return neighbours
        }
    }

    private func ties(
        among nodes: [Int], on connection: borrowing Connection
    ) throws -> [Tie] {
        switch query.kind {
        case .cooccurrence: try meetings(among: nodes, on: connection)
        case .statement: try statements(among: nodes, on: connection)
        }
    }

    private func statements(
        among nodes: [Int], on connection: borrowing Connection
    ) throws -> [Tie] {
        let known = Set(nodes)
        var ties: [Tie] = []
        for node in nodes {
            let rows = try connection.prepare(
                "SELECT about, quotes FROM statement_link WHERE speaker = ?", [.integer(node)])
            while try rows.step() {
                guard known.contains(rows.integer(0)) else { continue }
                ties.append(
                    Tie(source: node, target: rows.integer(0), weight: rows.integer(1)))
            }
        }
        return ties
    }

    /// Counts in how many articles two of the nodes meet.
    private func meetings(
        among nodes: [Int], on connection: borrowing Connection
    ) throws -> [Tie] {
        if let table = try ArticleList.searched.table(on: connection),
            let entities = try table.column("entity", on: connection)
        {
            return meetings(among: nodes, in: entities)
        }
        let places = Dictionary(
            uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        var counts = [Int32](repeating: 0, count: nodes.count * nodes.count)
        let rows = try connection.prepare("SELECT entities FROM article_entities")
        var present: [Int] = []
        while try rows.step() {
            present.removeAll(keepingCapacity: true)
            rows.forEachInteger(0) { if let place = places[$0] { present.append(place) } }
            for (index, first) in present.enumerated() {
                for second in present[(index + 1)...] {
                    counts[min(first, second) * nodes.count + max(first, second)] &+= 1
                }
            }
        }
        return counts.indices.lazy.filter { counts[$0] > 0 }.map { index in
            Tie(
                source: nodes[index / nodes.count], target: nodes[index % nodes.count],
                weight: Int(counts[index]))
        }
    }

    /// Compares the sets of the nodes' articles, two by two.
    private func meetings(among nodes: [Int], in entities: Column) -> [Tie] {
        let articles = nodes.map { entities.rows(having: [UInt32(clamping: $0)]) }
        var ties: [Tie] = []
        for first in nodes.indices {
            let rows = articles[first]
            let others = nodes.indices.dropFirst(first + 1)
            // To count whom a node meets in its few articles is less work than to compare whole sets.
            let isRare = rows.count * entities.valuesPerRow < others.count * rows.words.count
            let counts = isRare ? entities.counts(in: rows) : []
            for second in others {
                let weight =
                    isRare
                    ? Int(nodes[second] < counts.count ? counts[nodes[second]] : 0)
                    : rows.countShared(with: articles[second])
                guard weight > 0 else { continue }
                ties.append(Tie(source: nodes[first], target: nodes[second], weight: weight))
            }
        }
        return ties
    }

    private func references(
        _ keys: [Int], on connection: borrowing Connection
    ) throws -> [Int: EntityReference] {
        var references: [Int: EntityReference] = [:]
        for key in keys { references[key] = try EntityRecords.reference(key, on: connection) }
        return references
    }

    private func weights(
        _ keys: [Int], on connection: borrowing Connection
    ) throws -> [Int: Int] {
        var weights: [Int: Int] = [:]
        for key in keys {
            weights[key] = try connection.integer(
                "SELECT article_count FROM entity WHERE key = ?", [.integer(key)])
        }
        return weights
    }
}
