/// What a word can be where somebody's words are reported, apart from its place in the sentence.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// A verb that most often reports speech, with a speaker for its subject.
    static let strongVerb = WordRoles(rawValue: 1 << 0)
    /// A verb that reports speech at times.
    static let weakVerb = WordRoles(rawValue: 1 << 1)
    /// The `-ing` form of either.
    static let participle = WordRoles(rawValue: 1 << 2)
    /// One person's office or part: "spokesman".
    static let person = WordRoles(rawValue: 1 << 3)
    /// Several people: "officials", "critics".
    static let people = WordRoles(rawValue: 1 << 4)
    /// What speaks as one: "ministry", "campaign".
    static let institution = WordRoles(rawValue: 1 << 5)
    /// What is read: "statement", "report".
    static let document = WordRoles(rawValue: 1 << 6)
    /// "the", "a", "his", "some".
    static let determiner = WordRoles(rawValue: 1 << 7)
    static let preposition = WordRoles(rawValue: 1 << 8)
    static let conjunction = WordRoles(rawValue: 1 << 9)
    /// "is", "had", "will".
    static let auxiliary = WordRoles(rawValue: 1 << 10)
    /// "also", "then", "recently": may stand between a subject and its verb.
    static let adverb = WordRoles(rawValue: 1 << 11)
    /// "Mr.", "Sen.", "Gen.".
    static let honorific = WordRoles(rawValue: 1 << 12)
    /// Names of days and months, "yesterday".
    static let time = WordRoles(rawValue: 1 << 13)
    /// Another closed-class word, which never belongs to a noun phrase.
    static let function = WordRoles(rawValue: 1 << 14)
    /// "he", "him"; a pronoun's candidate kind says more.
    static let pronoun = WordRoles(rawValue: 1 << 15)
    /// The noun is kept from the reader: "source", "insider".
    static let anonymous = WordRoles(rawValue: 1 << 16)

    /// A noun whose phrase may speak.
    static let speakingNoun: WordRoles = [.person, .people, .institution, .document]
    /// A word that ends a noun phrase to its left.
    static let phraseBreak: WordRoles = [
        .preposition, .conjunction, .auxiliary, .function, .pronoun, .time,
    ]

    /// Roles by word.
    static let table: [WordHash: WordRoles] = {
        var table: [WordHash: WordRoles] = [:]
        func add(_ words: String, _ roles: WordRoles) {
            for word in words.split(whereSeparator: \.isWhitespace) {
                table[WordHash(String(word)), default: []].formUnion(roles)
            }
        }
        for (hash, entry) in ReportingVerb.forms {
            var roles: WordRoles = entry.verb.isStrong ? .strongVerb : .weakVerb
            if entry.form == .participle { roles.insert(.participle) }
            table[hash, default: []].formUnion(roles)
        }
        add(SpeakerNouns.persons, .person)
        add(SpeakerNouns.plurals(of: SpeakerNouns.persons), .people)
        add(SpeakerNouns.people, .people)
        add(SpeakerNouns.institutions, .institution)
        add(SpeakerNouns.plurals(of: SpeakerNouns.institutions), .institution)
        add(SpeakerNouns.documents, .document)
        add(SpeakerNouns.plurals(of: SpeakerNouns.documents), .document)
        add(SpeakerNouns.anonymous, .anonymous)
        add(determiners, .determiner)
        add(prepositions, .preposition)
        add(conjunctions, .conjunction)
        add(auxiliaries, .auxiliary)
        add(adverbs, .adverb)
        add(honorifics, .honorific)
        add(times, .time)
        add(pronouns, .pronoun)
        add(others, .function)
        return table
    }()

    private static let determiners = """
        the a an this that these those his her its their our my your one another some any many several few two
        three four five six every each both no most other
        """
    private static let prepositions = """
        of to in on at by for from with about into over under after before between among against during through
        without within toward towards upon off out up down across around behind beyond near amid despite like unlike
        since until via than per including regarding concerning alongside aboard
        """
    private static let conjunctions = """
        and or but nor so yet if when while because although though as whether unless where that how why
        """
    private static let auxiliaries = """
        is are was were be been being am has have had having do does did will would shall should can could may
        might must isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't won't wouldn't can't couldn't
        """
    private static let adverbs = """
        also then later recently once often again now reportedly repeatedly previously already publicly privately
        simply only just even still always never frequently sometimes initially finally subsequently similarly
        famously bluntly flatly quietly angrily clearly openly immediately quickly earlier first further
        rhetorically reluctantly not n't quite rather therefore thus apparently allegedly essentially basically
        """
    private static let honorifics = """
        mr mr. mrs mrs. ms ms. miss dr dr. prof. sir lord lady dame sen. rep. gov. gen. lt. col. maj. capt. cmdr.
        adm. sgt. hon. rev. amb. messrs. messrs
        """
    private static let times = """
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. yesterday today
        tomorrow tonight ago
        """
    private static let pronouns = """
        he she they i we it who which him them us you me himself herself themselves itself whom whose what hers
        theirs mine yours ours someone somebody everyone everybody anyone anybody nobody
        """
    private static let others = """
        not there here such too very much more less yes no well then however meanwhile instead perhaps maybe asked
        indeed moreover furthermore additionally nevertheless nonetheless according yet still please okay ok oh
        let's don't it's that's he's she's they're we're i'm i've i'll we've we'll you're there's what's
        """
}
