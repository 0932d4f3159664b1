/// The parts of a person's name that tell persons apart.
struct PersonalName {
    /// Words before the surname, particles left out: given names and initials.
    let given: [WordHash]
    /// First letters of `given`, as far as they are ASCII.
    let initials: [UInt8]
    /// The last word, generation left out.
    let surname: WordHash
    /// "Jr.", "II": what tells father from son.
    let generation: WordHash?

    init(_ range: Range<Int>, in text: AnnotatedDocument) {
        var words = range.filter { text.tokens[$0].isWord }
        var generation: WordHash?
        if words.count > 1, let last = words.last, text.classes[last].contains(.generation) {
            generation = text.tokens[last].hash
            words.removeLast()
        }
        self.generation = generation
        // "Le Pen", "Von der Leyen": a particle with a capital is still no given name.
        let givenWords = words.dropLast().filter { index in
            let classes = text.classes[index]
            return text.tokens[index].isCapitalized
                && (!classes.contains(.particle) || classes.contains(.givenName))
        }
        given = givenWords.map { text.tokens[$0].hash }
        initials = givenWords.map { text.document.source.bytes[Int(text.tokens[$0].start)] }
        surname = text.tokens[words.last ?? range.lowerBound].hash
    }

    /// Whether two full names can be one person's.
    ///
    /// An initial agrees with every name that begins with it.
    func agrees(with other: PersonalName, isInitial: (WordHash) -> Bool) -> Bool {
        guard surname == other.surname, generation == other.generation else { return false }
        guard let mine = given.first, let theirs = other.given.first else { return true }
        if mine == theirs { return true }
        guard isInitial(mine) || isInitial(theirs) else { return false }
        return initials[0] == other.initials[0]
    }

    /// Whether the word is one letter and a stop.
    static func isInitial(_ word: WordHash) -> Bool { singleLetters.contains(word) }

    private static let singleLetters = Set(
        (UInt8(ascii: "a")...UInt8(ascii: "z")).map { WordHash([$0, UInt8(ascii: ".")], 0..<2) })
}
