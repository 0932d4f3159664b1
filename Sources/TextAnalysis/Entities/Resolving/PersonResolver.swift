import CorpusModel

/// Groups the persons of a corpus: spellings together, people of one surname apart.
struct PersonResolver {
    private let profiles: [EntityProfile]
    private(set) var groups: [EntityGroup] = []

    /// Groups the profiles with the given indexes, whose order does not matter.
    init(_ profiles: [EntityProfile], indexes: [Int]) {
        self.profiles = profiles
        var byFullName: [String: [Int]] = [:]
        var keys: [Int: PersonKey] = [:]
        var partial: [Int] = []
        for index in indexes {
            let key = PersonKey(FoldedName(profiles[index].name))
            keys[index] = key
            if key.given.isEmpty || key.hasInitial {
                partial.append(index)
            } else {
                byFullName[key.given + " " + key.looseSurname, default: []].append(index)
            }
        }
        for (name, members) in byFullName { groupSpellings(members, name: name, keys: keys) }
        groups.sort { $0.key < $1.key }
        PersonMerger.merge(&groups, keys: keys, profiles)
        ShortNameJoiner(groups, keys: keys).join(partial, profiles, to: &groups)
    }

    /// Parts the bearers of one loosely folded name where its spelling counts.
    private mutating func groupSpellings(
        _ members: [Int], name: String, keys: [Int: PersonKey]
    ) {
        var census: [String: [Int]] = [:]
        var others: [Int] = []
        for index in members {
            guard let key = keys[index] else { continue }
            if key.isCensusSurname {
                census[key.exactGiven + " " + key.surname, default: []].append(index)
            } else {
                others.append(index)
            }
        }
        // "Sergey Ivanov" in other letters joins the one census spelling, if there is but one.
        if census.count == 1, let only = census.keys.first {
            census[only]?.append(contentsOf: others)
            others = []
        }
        for (exact, indexes) in census { groupMiddleNames(indexes, name: exact, keys: keys) }
        // The mark keeps the loose name apart from a census surname that is spelled like it.
        let loose = census.isEmpty ? name : name + " ~"
        if !others.isEmpty { groupMiddleNames(others, name: loose, keys: keys) }
    }

    /// Parts people who differ in their middle initials; a name without joins the one whom all speak of.
    private mutating func groupMiddleNames(
        _ members: [Int], name: String, keys: [Int: PersonKey]
    ) {
        var byMiddle: [String: EntityGroup] = [:]
        var plain = EntityGroup(key: name, type: .person)
        for index in members {
            let middle = keys[index]?.middle ?? ""
            if middle.isEmpty {
                plain.add(index, profiles[index])
            } else {
                let new = EntityGroup(key: name + " " + middle, type: .person)
                byMiddle[middle, default: new].add(index, profiles[index])
            }
        }
        var ranked = byMiddle.values.sorted { ($1.mentions, $0.key) < ($0.mentions, $1.key) }
        let isClear = ranked.count == 1 || ranked.count > 1 && dominates(ranked[0], ranked[1])
        if isClear || plain.profiles.isEmpty, let first = ranked.first {
            if !plain.profiles.isEmpty { plain.evidence.insert(MergeEvidence.middleName) }
            plain.absorb(first)
            ranked.removeFirst()
        }
        groups.append(plain)
        groups += ranked
    }

    private func dominates(_ first: EntityGroup, _ second: EntityGroup) -> Bool {
        second.mentions * ShortNameJoiner.dominance <= first.mentions
    }
}
