import CorpusModel

/// A name that is no person's, reduced to what its spellings and, for ministries, its wordings have in common.
struct ThingName {
    /// The name without case, accents and punctuation.
    let folded: FoldedName
    /// What equal names share.
    let key: String
    /// Whether the name is that of a ministry and says the country.
    let isMinistry: Bool
    /// Whether the key is spelled otherwise than the name.
    let isRespelled: Bool

    init(_ name: String) {
        folded = FoldedName(name)
        let words = folded.words.map { Self.american[$0] ?? $0 }
        isRespelled = words != folded.words
        if let ministry = Self.ministry(words) {
            key = ministry
            isMinistry = true
        } else {
            key = words.joined(separator: " ")
            isMinistry = false
        }
    }

    /// Returns "ministry / foreign affairs / Russia" for "Russian Foreign Ministry" and "Ministry of Foreign Affairs of Russia".
    private static func ministry(_ words: [String]) -> String? {
        guard let place = words.firstIndex(of: "ministry"), words.count > 2 else { return nil }
        var before = words[..<place]
        var after = words[(place + 1)...]
        var country: String?
        for count in (1...max(1, min(before.count, longestCountry))).reversed()
        where count <= before.count {
            if let name = self.country(before.prefix(count)) {
                country = name
                before = before.dropFirst(count)
                break
            }
        }
        if country == nil, let of = after.lastIndex(of: "of") {
            country = self.country(after[(of + 1)...].drop { $0 == "the" })
            if country != nil { after = after[..<of] }
        }
        let field = (Array(before) + Array(after)).filter {
            !["of", "for", "the", "and"].contains($0)
        }
        guard let country, !field.isEmpty else { return nil }
        let affairs = field.joined(separator: " ")
        return "ministry / \(fields[affairs] ?? affairs) / \(country)"
    }

    /// "Democratic Republic of the Congo" is the longest name of a country.
    private static let longestCountry = 5

    private static func country(_ words: ArraySlice<String>) -> String? {
        guard !words.isEmpty,
            let form = Lexicon.shared.known(WordHash(words.joined(separator: " ")))
        else { return nil }
        let entity = Lexicon.shared.entities[form.entity]
        return entity.subtype == .country ? entity.name : nil
    }

    private static let fields = [
        "foreign": "foreign affairs", "external affairs": "foreign affairs",
        "national defense": "defense", "internal affairs": "interior", "economic": "economy",
    ]

    private static let american: [String: String] = [
        "defence": "defense", "organisation": "organization", "labour": "labor",
        "centre": "center", "harbour": "harbor", "programme": "program", "theatre": "theater",
        "organisations": "organizations", "centres": "centers", "armour": "armor",
        "authorisation": "authorization", "liberalisation": "liberalization",
        "cooperative": "co-operative", "stabilisation": "stabilization", "offence": "offense",
        "licence": "license", "neighbourhood": "neighborhood", "honour": "honor",
        "modernisation": "modernization", "normalisation": "normalization",
    ]
}
