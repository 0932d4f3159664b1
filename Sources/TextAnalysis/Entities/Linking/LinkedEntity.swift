import CorpusModel

/// An entity while its mentions are being gathered.
struct LinkedEntity {
    let type: EntityType
    var subtype: EntitySubtype?
    /// Index in `Lexicon.entities`.
    var known: Int?
    /// The country of an office that many countries have, where the name leaves it out, as an index of
    /// `Lexicon.entities`.
    var owner: Int?
    /// Indexes of its candidates.
    var candidates: [Int] = []
    /// Those of them that have more than one word, in text order.
    var fullNames: [Int] = []
    /// The parts of the name, for persons with more than one word.
    var person: PersonalName?
    /// The tokens of its fullest name.
    var fullest: Range<Int>
    var gender: NameTable.Gender = .unknown
    /// Whether an honorific says the gender, not a given name that others bear too.
    var isGenderTold = false
}
