import CorpusModel

/// Ties metonyms to the entities they often stand for: "the Kremlin" to Russia, where the corpus has both.
enum StandInResolver {
    private struct Name: Hashable {
        let type: EntityType
        let folded: String
    }

    /// Fills in `standsFor` of the entities.
    static func resolve(_ entities: inout [ResolvedEntity], _ profiles: [EntityProfile]) {
        let stands = entities.indices.filter { number in
            entities[number].profiles.contains { profiles[$0].standsFor != nil }
        }
        guard !stands.isEmpty else { return }
        var ids: [Name: String] = [:]
        for entity in entities {
            ids[Name(type: entity.type, folded: FoldedName(entity.name).text)] = entity.id
        }
        for number in stands {
            var counts: [StandIn: Int] = [:]
            for index in entities[number].profiles {
                if let standIn = profiles[index].standsFor {
                    counts[standIn, default: 0] += max(profiles[index].mentionCount, 1)
                }
            }
            let most = counts.min { ($1.value, $0.key.name) < ($0.value, $1.key.name) }?.key
            guard let most else { continue }
            let id = ids[Name(type: most.type, folded: FoldedName(most.name).text)]
            if id != entities[number].id { entities[number].standsFor = id }
        }
    }
}
