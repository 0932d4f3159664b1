/// Tells by its shape whether text is the name of a person, as bylines print them.
enum PersonName {
    /// Words that stand in names of papers, agencies, offices and desks, and in no person's.
    private static let otherWords = WordSet(
        """
        the a an and of in on at for with from by to our your my this that new news staff press times post reuters
        today editor editors editorial correspondent correspondents bureau desk team board magazine network agency
        service writer writers reporter reporters columnist contributor contributing department ministry university
        institute college school journal weekly daily media tv radio house office president minister secretary
        company inc ltd group council committee association foundation center centre report reports review politics
        opinion world business sport sports science health culture analysis special senior chief associated guest
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december more read share follow photo image getty video watch live breaking
        latest home about contact us privacy terms subscribe sign is was are were has have says said will how why
        what who when where not no north south east west street united states state city county telegraph guardian
        independent observer herald tribune chronicle gazette examiner globe standard mail express sun mirror
        online com www http mr mrs ms dr
        """)

    /// Small words inside names.
    private static let particles = WordSet(
        "de van der den von zu bin ibn bint al el la le du da di do dos del della ter ten af av e y"
    )

    /// Titles that may follow a name, after a comma or not.
    private static let degrees = WordSet("jr sr ii iii iv md phd ms rd mba esq")

    /// Whether text reads as the name of one person, of `words` words.
    static func matches(_ text: String, words: ClosedRange<Int> = 2...5) -> Bool {
        let parts = text.split(separator: " ")
        guard words.contains(parts.count), let first = parts.first, let last = parts.last,
            isNamePart(first), isNamePart(last), last.utf8.count > 1
        else { return false }
        return parts.dropFirst().dropLast().allSatisfy {
            isNamePart($0) || particles.contains(WordHash(String($0)))
        }
    }

    /// Whether a word is a degree or a generation after a name: "Jr.", "PhD".
    static func isDegree(_ text: some StringProtocol) -> Bool {
        degrees.contains(WordHash(String(text.filter { $0.isLetter })))
    }

    private static func isNamePart(_ word: Substring) -> Bool {
        guard let first = word.first, first.isUppercase || particleJoins(word) else { return false }
        let isSpelled = word.allSatisfy {
            $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "."
        }
        guard isSpelled, word.utf8.count <= 24 else { return false }
        // A full stop belongs to an initial or "Jr.", not to the end of a sentence.
        if word.last == ".", word.count > 4 { return false }
        if word.dropFirst().allSatisfy({ $0 == "." }), word.hasSuffix(".") { return true }
        return !otherWords.contains(WordHash(word.filter { $0 != "." }))
    }

    /// Whether a word is a name with a small particle before it: "al-Assad", "d'Estaing".
    private static func particleJoins(_ word: Substring) -> Bool {
        guard let mark = word.firstIndex(where: { $0 == "-" || $0 == "'" || $0 == "’" }) else {
            return false
        }
        let rest = word[word.index(after: mark)...]
        return word[..<mark].count <= 2 && rest.first?.isUppercase == true
    }
}
