import CorpusModel

/// Counts names, types, links and references.
enum NameScore {
    static func count(_ alignment: Alignment, on card: inout ScoreCard) {
        let names = alignment.gold.names.filter { $0.form != .reference }
        let wanted = names.filter { !$0.isOptional && $0.entity != nil }
        let optional = names.filter(\.isOptional)
        let given = alignment.mentions.filter { name in
            guard name.mention.form != .pronoun, name.mention.form != .nominal else { return false }
            return wanted.contains { $0.range == name.range }
                || !optional.contains { $0.range.overlaps(name.range) }
        }
        var found: [(wanted: MarkedText.Name, given: Alignment.Name)] = []
        var typed = 0
        for name in wanted {
            guard let match = given.first(where: { $0.range == name.range }) else {
                card.miss(.names, "missed \(name.words)")
                continue
            }
            found.append((name, match))
            if hasRightType(name, match, alignment.gold) {
                typed += 1
            } else {
                card.miss(.names, "\(name.words) taken for \(match.entity.type)")
            }
            countDetails(name, match, alignment.gold, on: &card)
        }
        for name in given where !wanted.contains(where: { $0.range == name.range }) {
            card.miss(.names, "invented \(name.mention.surface), \(name.entity.type)")
        }
        card.add(.names, right: typed, given: given.count, wanted: wanted.count)
        card.add(.nameBoundaries, right: found.count, given: given.count, wanted: wanted.count)
        countLinks(found, on: &card)
        countReferences(alignment, on: &card)
    }

    private static func types(_ name: MarkedText.Name, _ gold: GoldArticle) -> [String] {
        name.entity.flatMap { gold.record.entities[$0]?.types } ?? []
    }

    private static func hasRightType(
        _ wanted: MarkedText.Name, _ given: Alignment.Name, _ gold: GoldArticle
    ) -> Bool {
        let isDemonym = given.mention.form == .demonym
        guard wanted.form != .demonym else { return isDemonym }
        return !isDemonym
            && types(wanted, gold).contains {
                $0.split(separator: "/")[0] == given.entity.type.rawValue
            }
    }

    private static func countDetails(
        _ wanted: MarkedText.Name, _ given: Alignment.Name, _ gold: GoldArticle,
        on card: inout ScoreCard
    ) {
        if wanted.form == .demonym, let key = wanted.entity {
            card.count(
                .demonyms, gold.isName(given.entity.name, of: key),
                "\(wanted.words) means \(given.entity.name)")
        }
        let types = types(wanted, gold)
        guard wanted.form == .name, types.allSatisfy({ $0.contains("/") }) else { return }
        let type = "\(given.entity.type.rawValue)/\(given.entity.subtype?.rawValue ?? "-")"
        card.count(.subtypes, types.contains(type), "\(wanted.words) taken for \(type)")
    }

    /// B-cubed: for each mention, how much of its entity's mentions belong together, and how many of those that do are there.
    private static func countLinks(
        _ found: [(wanted: MarkedText.Name, given: Alignment.Name)], on card: inout ScoreCard
    ) {
        for name in found {
            let given = found.filter { $0.given.mention.entity == name.given.mention.entity }
            let wanted = found.filter { $0.wanted.entity == name.wanted.entity }
            let both = given.count { $0.wanted.entity == name.wanted.entity }
            card.add(
                .links, right: Double(both) / Double(given.count), given: 1,
                right: Double(both) / Double(wanted.count), wanted: 1)
            if both < max(given.count, wanted.count) {
                card.miss(.links, "\(name.wanted.words) linked to \(name.given.entity.name)")
            }
        }
    }

    private static func countReferences(_ alignment: Alignment, on card: inout ScoreCard) {
        let given = alignment.mentions.filter {
            $0.mention.form == .pronoun || $0.mention.form == .nominal
        }
        for reference in alignment.gold.names where reference.form == .reference {
            guard let key = reference.entity else { continue }
            let here = given.filter { $0.range.overlaps(reference.range) }.map(\.entity.name)
            card.count(
                Matching.isPronoun(reference.words) ? .pronouns : .roles,
                here.contains { alignment.gold.isName($0, of: key) },
                "\(reference.words) is \(key), not \(here.first ?? "nobody")")
        }
    }
}
