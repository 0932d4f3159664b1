import CorpusModel

/// Joins groups of one person whose names differ in their parts: "Jinping Xi", "Javad Zarif".
enum PersonMerger {
    /// Joins groups that are clearly one person's; every group is in at most one join.
    static func merge(
        _ groups: inout [EntityGroup], keys: [Int: PersonKey], _ profiles: [EntityProfile]
    ) {
        var places: [String: Int] = [:]
        var byMiddle: [String: [Int]] = [:]
        for (number, group) in groups.enumerated() {
            guard let key = key(of: group, keys) else { continue }
            places[key.given + " " + key.looseSurname] = number
            for middle in Set(key.middleNames) where middle.utf8.count > 1 {
                byMiddle[middle + " " + key.looseSurname, default: []].append(number)
            }
        }
        var isGone = Set<Int>()
        for number in groups.indices {
            guard let key = key(of: groups[number], keys), !isGone.contains(number) else {
                continue
            }
            if let other = reversed(key, places), other != number, !isGone.contains(other) {
                join(number, other, MergeEvidence.order, &groups, &isGone)
            } else if let owners = byMiddle[key.given + " " + key.looseSurname],
                owners.count == 1, owners[0] != number, !isGone.contains(owners[0]),
                shareOffice(groups[number], groups[owners[0]], profiles)
            {
                join(number, owners[0], MergeEvidence.secondName, &groups, &isGone)
            }
        }
        groups = groups.indices.filter { !isGone.contains($0) }.map { groups[$0] }
    }

    /// Whether articles of one year give two groups the same office: a middle name alone may be the father's.
    private static func shareOffice(
        _ first: EntityGroup, _ second: EntityGroup, _ profiles: [EntityProfile]
    ) -> Bool {
        func offices(_ group: EntityGroup) -> Set<String> {
            Set(group.profiles.flatMap { profiles[$0].offices.map(\.name) })
        }
        return !offices(first).isDisjoint(with: offices(second))
    }

    /// Returns the key that stands for a group: its least profile's in the order of names.
    private static func key(of group: EntityGroup, _ keys: [Int: PersonKey]) -> PersonKey? {
        group.profiles.compactMap { keys[$0] }.min {
            ($0.given, $0.looseSurname, $0.middle) < ($1.given, $1.looseSurname, $1.middle)
        }
    }

    /// Returns the group that has the same words with the family name at the other end.
    private static func reversed(_ key: PersonKey, _ places: [String: Int]) -> Int? {
        let first = Lexicon.shared.classes(of: WordHash(key.first))
        let last = Lexicon.shared.classes(of: WordHash(key.surname))
        // Of two given names, as in "James Henry" and "Henry James", these are two people.
        guard key.middle.isEmpty, !first.contains(.givenName), !last.contains(.givenName) else {
            return nil
        }
        return places[
            Transliteration.givenName(key.surname) + " " + Transliteration.surname(key.first)]
    }

    /// Puts the group with fewer mentions into the other.
    private static func join(
        _ first: Int, _ second: Int, _ evidence: String, _ groups: inout [EntityGroup],
        _ isGone: inout Set<Int>
    ) {
        let firstLeads =
            (groups[second].mentions, groups[first].key)
            < (groups[first].mentions, groups[second].key)
        let (kept, gone) = firstLeads ? (first, second) : (second, first)
        groups[kept].absorb(groups[gone])
        groups[kept].evidence.insert(evidence)
        isGone.insert(gone)
    }
}
