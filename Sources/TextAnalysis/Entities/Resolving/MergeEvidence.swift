import CorpusModel

/// What speaks for several profiles being one entity, in words for the reader.
enum MergeEvidence {
    static let accents = "same name but for accents, capitals or punctuation"
    static let transliteration = "same name in another transliteration"
    static let spelling = "same name in British and American spelling"
    static let middleName = "same name with and without a middle name"
    static let secondName = "second given name used as the first"
    static let order = "same name with the family name first and last"
    static let surname = "surname alone, of whom the corpus speaks most by far"
    static let initial = "initial and surname, borne by one person or most by far"
    static let acronym = "acronym that articles give with this name alone"
    static let ministry = "same ministry of the same country"
    static let curation = "joined by the curation file"
    static let part = "told from its namesake by the curation file"
    static let type = "same name, whose kind other articles settle"

    /// Returns the line for an office that articles of the corpus give to one person.
    static func office(_ office: Office) -> String {
        "holder of the office \(office.title) (\(office.body)) by other articles"
            + (office.year.map { " of \($0)" } ?? "")
    }

    /// Returns what the names of a group themselves say: other accents, another transliteration.
    static func ofNames(_ names: [String], isPerson: Bool) -> Set<String> {
        guard names.count > 1 else { return [] }
        let folded = names.map { FoldedName($0).text }
        var evidence: Set<String> = []
        if Set(folded).count < Set(names).count { evidence.insert(accents) }
        guard isPerson else { return evidence }
        var spellings: [String: Set<String>] = [:]
        for name in Set(folded) {
            let key = PersonKey(FoldedName(name))
            guard !key.given.isEmpty, !key.hasInitial else { continue }
            spellings[key.given + " " + key.looseSurname, default: []]
                .insert(key.first + " " + key.surname)
        }
        if spellings.values.contains(where: { $0.count > 1 }) { evidence.insert(transliteration) }
        return evidence
    }
}
