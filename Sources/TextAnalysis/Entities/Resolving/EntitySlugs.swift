import CorpusModel

/// Gives entities of the corpus readable names, no two the same.
enum EntitySlugs {
    /// Gives the plain slug to the entity with most mentions, then the type's name, then a number.
    static func give(to entities: inout [ResolvedEntity], _ profiles: [EntityProfile]) {
        let mentions = entities.map { Self.mentions(of: $0, profiles) }
        let order = entities.indices.sorted {
            (mentions[$1], entities[$0].id) < (mentions[$0], entities[$1].id)
        }
        var taken: Set<String> = []
        for index in order {
            let plain = plain(entities[index].name, id: entities[index].id)
            var slug = plain
            if !taken.insert(slug).inserted {
                slug = plain + "-" + entities[index].type.rawValue
                var number = 2
                while !taken.insert(slug).inserted {
                    slug = plain + "-\(number)"
                    number += 1
                }
            }
            entities[index].slug = slug
        }
    }

    /// Returns the slug of a name alone; names in other scripts have none, so theirs is made of the id.
    static func plain(_ name: String, id: String) -> String {
        let slug = Slug.make(from: name)
        return slug == Slug.make(from: "") ? Slug.make(from: id) : slug
    }

    /// Returns how often the articles name an entity; an office whose holder they leave unnamed does not count.
    static func mentions(of entity: ResolvedEntity, _ profiles: [EntityProfile]) -> Int {
        entity.profiles.reduce(0) { sum, index in
            profiles[index].isOffice ? sum : sum + max(profiles[index].mentionCount, 1)
        }
    }
}
