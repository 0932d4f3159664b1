import CorpusModel

/// Groups what is no person by folded name, aliases and acronyms.
struct ThingResolver {
    private let profiles: [EntityProfile]
    private(set) var groups: [EntityGroup] = []

    /// Over this confidence a type was settled by the words, not by weighing what stands beside them.
    private static let settled = 0.7

    /// Groups the profiles with the given indexes, whose order does not matter.
    init(_ profiles: [EntityProfile], indexes: [Int]) {
        self.profiles = profiles
        let expansions = Self.expansions(of: profiles, indexes)
        var byName: [String: [EntityType: EntityGroup]] = [:]
        for index in indexes {
            let profile = profiles[index]
            let name = ThingName(profile.name)
            let expansion = expansions[Acronym(profile.type, name.folded.text)]
            let key = expansion ?? name.key
            var group =
                byName[key, default: [:]][profile.type]
                ?? EntityGroup(key: key, type: profile.type)
            group.add(index, profile)
            if expansion != nil { group.evidence.insert(MergeEvidence.acronym) }
            if name.isMinistry { group.evidence.insert(MergeEvidence.ministry) }
            if name.isRespelled { group.evidence.insert(MergeEvidence.spelling) }
            byName[key, default: [:]][profile.type] = group
        }
        for types in byName.values { groups += join(types) }
    }

    private struct Acronym: Hashable {
        let type: EntityType
        let letters: String

        init(_ type: EntityType, _ letters: String) {
            self.type = type
            self.letters = letters
        }
    }

    /// Returns the full name of each acronym that the articles give one full name alone.
    private static func expansions(
        of profiles: [EntityProfile], _ indexes: [Int]
    ) -> [Acronym: String] {
        var full: [Acronym: Set<String>] = [:]
        for index in indexes {
            let profile = profiles[index]
            let name = ThingName(profile.name)
            guard name.folded.words.count >= 3 else { continue }
            for alias in profile.aliases where alias.name.utf8.allSatisfy({ isCapital($0) }) {
                let letters = FoldedName(alias.name).text
                full[Acronym(profile.type, letters), default: []].insert(name.key)
            }
        }
        return full.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private static func isCapital(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || byte == UInt8(ascii: ".")
    }

    /// Joins the groups of one name whose type is a guess to the one whose type is settled.
    private func join(_ types: [EntityType: EntityGroup]) -> [EntityGroup] {
        guard types.count > 1 else { return Array(types.values) }
        var certain: [EntityGroup] = []
        var unsure: [EntityGroup] = []
        for group in types.values {
            let confidence = group.profiles.map { profiles[$0].confidence }.max() ?? 0
            if confidence >= Self.settled { certain.append(group) } else { unsure.append(group) }
        }
        let order: (EntityGroup, EntityGroup) -> Bool = {
            ($1.mentions, $0.type.rawValue) < ($0.mentions, $1.type.rawValue)
        }
        certain.sort(by: order)
        unsure.sort(by: order)
        if certain.isEmpty { certain.append(unsure.removeFirst()) }
        if !unsure.isEmpty { certain[0].evidence.insert(MergeEvidence.type) }
        for group in unsure { certain[0].absorb(group) }
        return certain
    }
}
