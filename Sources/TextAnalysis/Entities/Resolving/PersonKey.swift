/// What tells one person of the corpus from another: given name, middle initials, surname, generation.
struct PersonKey {
    /// The given name, folded over its spellings; empty for a surname alone.
    let given: String
    /// The first word as it is written, folded over case and accents.
    let first: String
    /// First letters of the names between given name and surname.
    let middle: String
    /// The surname as it is written, folded over case and accents.
    let surname: String
    /// The surname folded over its spellings.
    let looseSurname: String
    /// The names between given name and surname, folded over their spellings.
    let middleNames: [String]

    /// Reads a person's name; a name of one word is a surname.
    init(_ name: FoldedName) {
        var words = name.words
        var generation = ""
        if words.count > 2, let last = words.last, Self.generations.contains(last) {
            generation = " " + last
            words.removeLast()
        }
        // The parts of "bin Salman" and "al-Assad" belong to the surname, but articles leave them out.
        let plain = words.filter { !Self.particles.contains($0) }
        if !plain.isEmpty { words = plain }
        let last = words.last ?? ""
        surname = last + generation
        looseSurname = Transliteration.surname(last) + generation
        first = words.first ?? ""
        let names = words.dropFirst().dropLast()
        middle = String(names.compactMap(\.first))
        // In "Tamim bin Hamad" the second name is the father's.
        let isPatronymic = name.words.contains { Self.patronymics.contains($0) }
        middleNames = isPatronymic ? [] : names.map { Transliteration.givenName($0) }
        isCensusSurname = Lexicon.shared.classes(of: WordHash(last)).contains(.surname)
        isCommonGivenName = Lexicon.shared.classes(of: WordHash(first)).contains(.givenName)
        given = words.count > 1 ? Transliteration.givenName(first) : ""
        // "Terry" and "Terri" Smith are two; a "Sergey" among them is spelled as he likes.
        let isExact = isCensusSurname && isCommonGivenName
        exactGiven = isExact ? Transliteration.spelling(of: first) : given
    }

    /// Whether the surname is one that many unrelated Americans bear, so that its spelling tells them apart.
    let isCensusSurname: Bool
    /// Whether the given name is one of many Americans.
    let isCommonGivenName: Bool
    /// The given name as far as its spelling tells people of such a surname apart.
    let exactGiven: String
    /// Whether the given name is but its first letter.
    var hasInitial: Bool { given.utf8.count == 1 }

    private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let patronymics: Set<String> = ["bin", "ibn", "ben", "bint", "binti"]
    private static let particles: Set<String> = [
        "al", "el", "bin", "ibn", "ben", "de", "van", "von", "der", "den", "da", "di", "del", "la",
        "ul", "ur", "abu", "as", "ash",
    ]
}
