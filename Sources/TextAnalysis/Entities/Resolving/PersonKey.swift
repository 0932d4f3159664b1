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
        given = words.count > 1 ? Transliteration.givenName(words[0]) : ""
        middle = String(words.dropFirst().dropLast().compactMap(\.first))
    }

    /// Whether the surname is one that many unrelated Americans bear, so that its spelling tells them apart.
    var isCensusSurname: Bool {
        let word = WordHash(surname)
        return Lexicon.shared.classes(of: word).contains(.surname)
    }

    private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
    private static let particles: Set<String> = [
        "al", "el", "bin", "ibn", "ben", "de", "van", "von", "der", "den", "da", "di", "del", "la",
        "ul", "ur", "abu", "as", "ash",
    ]
}
