/// What a word can do in or beside a name; most words do nothing, some do several things.
///
/// The words of each class stand in the resource `word_classes.txt`, under the name it has here.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    private init(bit: Int) { rawValue = 1 << UInt64(bit) }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    // From the lists of names and words.
    static let givenFemale = WordClass(bit: 0)
    static let givenMale = WordClass(bit: 1)
    /// A given name of either sex.
    static let givenName = WordClass(bit: 2)
    static let surname = WordClass(bit: 3)
    /// A word of the language, more often in small letters than not.
    static let common = WordClass(bit: 4)
    /// A known name of one word or more begins with it.
    static let beginsKnownName = WordClass(bit: 5)

    // Words of grammar.
    static let function = WordClass(bit: 6)
    static let date = WordClass(bit: 7)
    static let determiner = WordClass(bit: 8)
    /// "de", "bin", "al": inside the names of persons in small letters.
    static let particle = WordClass(bit: 9)
    static let numeral = WordClass(bit: 10)
    static let generation = WordClass(bit: 11)
    static let pronounMale = WordClass(bit: 12)
    static let pronounFemale = WordClass(bit: 13)
    /// Verbs of speech and thought.
    static let say = WordClass(bit: 14)
    /// Verbs that persons most often are the subject of.
    static let actor = WordClass(bit: 15)
    static let placePreposition = WordClass(bit: 16)
    static let compass = WordClass(bit: 17)

    // Persons.
    static let honorificMale = WordClass(bit: 18)
    static let honorificFemale = WordClass(bit: 19)
    static let honorific = WordClass(bit: 20)
    /// "President", "Senator": capitalised before a name.
    static let title = WordClass(bit: 21)
    /// Words a title is made of beside its noun: "Foreign", "Vice", "State".
    static let titlePart = WordClass(bit: 22)
    static let roleNoun = WordClass(bit: 23)
    static let roleModifier = WordClass(bit: 24)

    // Organizations; a head is the last word of a name, an opener stands before "of" or "for".
    static let orgHead = WordClass(bit: 25)
    static let orgOpener = WordClass(bit: 26)
    static let companySuffix = WordClass(bit: 27)
    static let governmentHead = WordClass(bit: 28)
    static let militaryHead = WordClass(bit: 29)
    static let armedHead = WordClass(bit: 30)
    static let mediaHead = WordClass(bit: 31)
    static let thinkTankHead = WordClass(bit: 32)
    static let universityHead = WordClass(bit: 33)
    static let partyHead = WordClass(bit: 34)
    static let courtHead = WordClass(bit: 35)
    static let allianceHead = WordClass(bit: 36)
    /// Nouns that follow the name of an organization: "officials", "fighters".
    static let orgNoun = WordClass(bit: 37)

    // Places and facilities.
    static let waterHead = WordClass(bit: 38)
    static let placeHead = WordClass(bit: 39)
    static let placeOpener = WordClass(bit: 40)
    static let placeNoun = WordClass(bit: 41)
    static let facilityHead = WordClass(bit: 42)
    static let baseHead = WordClass(bit: 43)

    // Events, agreements, awards.
    static let eventHead = WordClass(bit: 44)
    static let warHead = WordClass(bit: 45)
    static let summitHead = WordClass(bit: 46)
    static let electionHead = WordClass(bit: 47)
    static let eventOpener = WordClass(bit: 48)
    static let operationOpener = WordClass(bit: 49)
    static let agreementHead = WordClass(bit: 50)
    static let strategyHead = WordClass(bit: 51)
    static let lawHead = WordClass(bit: 52)
    static let awardHead = WordClass(bit: 53)
    static let awardOpener = WordClass(bit: 54)

    // Ships, aircraft, weapons.
    static let vesselNoun = WordClass(bit: 55)
    static let vesselPrefix = WordClass(bit: 56)
    static let vesselVerb = WordClass(bit: 57)
    static let aircraftNoun = WordClass(bit: 58)
    static let weaponNoun = WordClass(bit: 59)
    static let weaponModifier = WordClass(bit: 60)
    static let missileNoun = WordClass(bit: 61)
    /// "named", "known": what gives a name to a thing.
    static let naming = WordClass(bit: 62)

    /// Any word that stands before a person's name and says how to address them.
    static let anyHonorific: WordClass = [.honorificMale, .honorificFemale, .honorific]

    /// Whether at least one class of `other` is here.
    func hasAny(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }

    /// The classes by their names in the resource.
    static let named: [String: WordClass] = [
        "function": .function, "date": .date, "determiner": .determiner, "particle": .particle,
        "numeral": .numeral, "generation": .generation, "pronounMale": .pronounMale,
        "pronounFemale": .pronounFemale, "say": .say, "actor": .actor,
        "placePreposition": .placePreposition, "compass": .compass,
        "honorificMale": .honorificMale, "honorificFemale": .honorificFemale,
        "honorific": .honorific, "title": .title, "titlePart": .titlePart, "roleNoun": .roleNoun,
        "roleModifier": .roleModifier, "orgHead": .orgHead, "orgOpener": .orgOpener,
        "companySuffix": .companySuffix, "governmentHead": .governmentHead,
        "militaryHead": .militaryHead, "armedHead": .armedHead, "mediaHead": .mediaHead,
        "thinkTankHead": .thinkTankHead, "universityHead": .universityHead,
        "partyHead": .partyHead, "courtHead": .courtHead, "allianceHead": .allianceHead,
        "orgNoun": .orgNoun, "waterHead": .waterHead, "placeHead": .placeHead,
        "placeOpener": .placeOpener, "placeNoun": .placeNoun, "facilityHead": .facilityHead,
        "baseHead": .baseHead, "eventHead": .eventHead, "warHead": .warHead,
        "summitHead": .summitHead, "electionHead": .electionHead, "eventOpener": .eventOpener,
        "operationOpener": .operationOpener, "agreementHead": .agreementHead,
        "strategyHead": .strategyHead, "lawHead": .lawHead, "awardHead": .awardHead,
        "awardOpener": .awardOpener, "vesselNoun": .vesselNoun, "vesselPrefix": .vesselPrefix,
        "vesselVerb": .vesselVerb, "aircraftNoun": .aircraftNoun, "weaponNoun": .weaponNoun,
        "weaponModifier": .weaponModifier, "missileNoun": .missileNoun, "naming": .naming,
    ]
}
