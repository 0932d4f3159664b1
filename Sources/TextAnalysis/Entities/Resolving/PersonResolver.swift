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
        var singles: [Int] = []
        for index in indexes {
            let key = PersonKey(FoldedName(profiles[index].name))
            keys[index] = key
            if key.given.isEmpty {
                singles.append(index)
            } else {
                byFullName[key.given + " " + key.looseSurname, default: []].append(index)
            }
        }
        for (name, members) in byFullName { groupSpellings(members, name: name, keys: keys) }
        joinShortNames(singles, keys: keys)
    }

    /// Parts the bearers of one loosely folded name by surname, where its spelling counts.
    private mutating func groupSpellings(
        _ members: [Int], name: String, keys: [Int: PersonKey]
    ) {
        var census: [String: [Int]] = [:]
        var others: [Int] = []
        for index in members {
            guard let key = keys[index] else { continue }
            if key.isCensusSurname {
                census[key.surname, default: []].append(index)
            } else {
                others.append(index)
            }
        }
        // "Sergey Ivanov" in other letters joins the one census spelling, if there is but one.
        if census.count == 1, let only = census.keys.first {
            census[only]?.append(contentsOf: others)
            others = []
        }
        let prefix = name.prefix { $0 != " " }
        for (surname, indexes) in census {
            groupMiddleNames(indexes, name: prefix + " " + surname, keys: keys)
        }
        // The mark keeps the loose name apart from a census surname that is spelled like it.
        let loose = census.isEmpty ? name : name + " ~"
        if !others.isEmpty { groupMiddleNames(others, name: loose, keys: keys) }
    }

    /// Parts people who differ in their middle initials; a name without joins the one with more mentions.
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
        let ranked = byMiddle.values.sorted { ($1.mentions, $0.key) < ($0.mentions, $1.key) }
        if let first = ranked.first { plain.absorb(first) }
        groups.append(plain)
        groups += ranked.dropFirst()
    }

    /// Gives each name of one word to the person of that surname whom the corpus names most by far.
    private mutating func joinShortNames(_ singles: [Int], keys: [Int: PersonKey]) {
        var bearers: [String: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            var names: Set<String> = []
            for index in group.profiles {
                guard let key = keys[index] else { continue }
                names.insert(key.surname)
                // "Xi" of "Xi Jinping": a first word that no list of given names has is a family name.
                let first = Lexicon.shared.classes(of: WordHash(key.first))
                if !first.contains(.givenName) { names.insert(key.first) }
            }
            for name in names { bearers[name, default: []].append(number) }
        }
        let sizes = groups.map(\.mentions)
        var alone: [String: EntityGroup] = [:]
        for index in singles {
            guard let surname = keys[index]?.surname else { continue }
            if let owner = dominant(of: bearers[surname] ?? [], sizes: sizes) {
                groups[owner].add(index, profiles[index])
            } else {
                alone[surname, default: EntityGroup(key: surname, type: .person)]
                    .add(index, profiles[index])
            }
        }
        groups += alone.values
    }

    /// Returns the only group, or the one that has four times the mentions of any other.
    private func dominant(of groups: [Int], sizes: [Int]) -> Int? {
        guard let largest = groups.max(by: { sizes[$0] < sizes[$1] }) else { return nil }
        let isClear = groups.allSatisfy { $0 == largest || sizes[$0] * 4 <= sizes[largest] }
        return isClear ? largest : nil
    }
}
