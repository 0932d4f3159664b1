import CorpusModel

/// Gives names of one word, or of an initial and a surname, to the person of the corpus who is meant.
struct ShortNameJoiner {
    /// How many times the mentions of any namesake a person needs for the surname alone to mean that person.
    static let dominance = 4

    /// The groups that bear each surname, or a family name that stands first.
    private var bearers: [String: [Int]] = [:]
    /// The groups that bear each surname with a given name of this first letter.
    private var byInitial: [String: [Int]] = [:]
    private let sizes: [Int]
    private let keys: [Int: PersonKey]

    init(_ groups: [EntityGroup], keys: [Int: PersonKey]) {
        self.keys = keys
        sizes = groups.map(\.mentions)
        for (number, group) in groups.enumerated() {
            var names: Set<String> = []
            var initials: Set<String> = []
            for index in group.profiles {
                guard let key = keys[index] else { continue }
                names.insert(key.surname)
                // "Xi" of "Xi Jinping": a first word that no list of given names has is a family name.
                let first = Lexicon.shared.classes(of: WordHash(key.first))
                if !first.contains(.givenName) { names.insert(key.first) }
                initials.insert(key.first.prefix(1) + " " + key.surname)
            }
            for name in names { bearers[name, default: []].append(number) }
            for name in initials { byInitial[name, default: []].append(number) }
        }
    }

    /// Adds the profiles to the groups, or makes groups of those whom nobody bears clearly.
    func join(_ short: [Int], _ profiles: [EntityProfile], to groups: inout [EntityGroup]) {
        var alone: [String: EntityGroup] = [:]
        for index in short {
            guard let key = keys[index] else { continue }
            let name = key.hasInitial ? key.first + " " + key.surname : key.surname
            let owners = key.hasInitial ? byInitial[name] ?? [] : bearers[name] ?? []
            if let owner = dominant(of: owners) {
                groups[owner].add(index, profiles[index])
                groups[owner].evidence.insert(
                    key.hasInitial ? MergeEvidence.initial : MergeEvidence.surname)
            } else {
                alone[name, default: EntityGroup(key: name, type: .person)]
                    .add(index, profiles[index])
            }
        }
        groups += alone.values
    }

    /// Returns the only group, or the one that has several times the mentions of any other.
    private func dominant(of groups: [Int]) -> Int? {
        guard let largest = groups.max(by: { sizes[$0] < sizes[$1] }) else { return nil }
        let isClear = groups.allSatisfy {
            $0 == largest || sizes[$0] * Self.dominance <= sizes[largest]
        }
        return isClear ? largest : nil
    }
}
