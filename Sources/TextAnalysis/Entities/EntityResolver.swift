public import CorpusModel

/// Joins the names of all articles into entities of the corpus.
public enum EntityResolver {
    /// Returns the entities that the profiles are, each profile in exactly one, ordered by id.
    ///
    /// Profiles that an editor has taken out of an entity are left to `EntityCurator`.
    ///
    /// The answer depends on what the profiles say, not on their order. Spellings of one name are one
    /// entity; people of one surname are not, and a surname alone joins a full name only where no other
    /// bearer comes near it in mentions.
    public static func resolve(_ profiles: [EntityProfile]) -> [ResolvedEntity] {
        let resolved = profiles.indices.filter { profiles[$0].part == nil }
        let named = resolved.filter { !profiles[$0].isOffice }
        let persons = named.filter { profiles[$0].type == .person }
        let things = named.filter { profiles[$0].type != .person }
        var people = PersonResolver(profiles, indexes: persons).groups
        let offices = addOffices(of: profiles, to: &people)
        let groups = people + ThingResolver(profiles, indexes: things).groups
        var entities = groups.map { entity($0, profiles, offices) }
        entities.sort { $0.id < $1.id }
        EntitySlugs.give(to: &entities, profiles)
        StandInResolver.resolve(&entities, profiles)
        return entities
    }

    /// Adds evidence to the groups of those who hold an office that articles leave unnamed, and returns
    /// these offices' profiles by the key of the group.
    private static func addOffices(
        of profiles: [EntityProfile], to people: inout [EntityGroup]
    ) -> [String: [Int]] {
        let unnamed = profiles.indices.filter { profiles[$0].isOffice && profiles[$0].part == nil }
        guard !unnamed.isEmpty else { return [:] }
        let holders = OfficeHolders(people, profiles)
        var offices: [String: [Int]] = [:]
        for index in unnamed {
            guard let office = Office(text: profiles[index].name),
                let holder = holders.holder(of: office)
            else { continue }
            offices[people[holder].key, default: []].append(index)
            people[holder].evidence.insert(MergeEvidence.office(office))
        }
        return offices
    }

    private static func entity(
        _ group: EntityGroup, _ profiles: [EntityProfile], _ offices: [String: [Int]]
    ) -> ResolvedEntity {
        let members = group.profiles.map { profiles[$0] }
        let known = members.filter { $0.type == group.type }
        let held = group.type == .person ? offices[group.key] ?? [] : []
        let evidence = group.evidence.union(
            MergeEvidence.ofNames(members.map(\.name), isPerson: group.type == .person))
        return ResolvedEntity(
            id: StableHash.id(prefix: "ent_", parts: group.type.rawValue, group.key), slug: "",
            name: bestName(known.isEmpty ? members : known), type: group.type,
            subtype: mostFrequent(known) { $0.subtype?.rawValue }
                .flatMap(EntitySubtype.init(rawValue:)),
            country: mostFrequent(known) { $0.country },
            confidence: confidence(of: members),
            profiles: (group.profiles + held).sorted(),
            evidence: members.count + held.count > 1 ? evidence.sorted() : [])
    }

    /// Returns the mean confidence of profiles, by their mentions.
    static func confidence(of members: [EntityProfile]) -> Double {
        var sum = 0.0
        var mentions = 0
        for member in members {
            sum += member.confidence * Double(max(member.mentionCount, 1))
            mentions += max(member.mentionCount, 1)
        }
        // Rounded, so that the order of adding cannot show in the last bits.
        return (sum / Double(max(mentions, 1)) * 1_000).rounded() / 1_000
    }

    /// Returns the full name that most articles give, without initials where both are as frequent.
    private static func bestName(_ members: [EntityProfile]) -> String {
        struct Rank: Comparable {
            let isFull: Int
            let articles: Int
            let plainness: Int
            let mentions: Int
            let name: String

            init(_ name: String, isFull: Bool, _ articles: Int, _ mentions: Int) {
                self.isFull = isFull ? 1 : 0
                self.articles = articles
                plainness = name.contains(".") ? 0 : 1
                self.mentions = mentions
                self.name = name
            }

            static func < (left: Rank, right: Rank) -> Bool {
                (left.isFull, left.articles, left.plainness, left.mentions, right.name)
                    < (right.isFull, right.articles, right.plainness, right.mentions, left.name)
            }
        }
        var counts: [String: (articles: Int, mentions: Int)] = [:]
        for member in members {
            counts[member.name, default: (0, 0)].articles += member.articleCount
            counts[member.name, default: (0, 0)].mentions += member.mentionCount
        }
        let ranks = counts.map { name, count in
            Rank(name, isFull: name.contains(" "), count.articles, count.mentions)
        }
        return ranks.max()?.name ?? ""
    }

    /// Returns the value most mentions have; of several, the first in the alphabet.
    private static func mostFrequent(
        _ members: [EntityProfile], _ value: (EntityProfile) -> String?
    ) -> String? {
        var counts: [String: Int] = [:]
        for member in members {
            if let value = value(member) {
                counts[value, default: 0] += max(member.mentionCount, 1)
            }
        }
        return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
}
