/// Words outside the quotation marks that may name a speaker.
struct SpeakerCandidate: Sendable {
    enum Kind: UInt8, Sendable {
        case person
        case organization
        case place
        /// A named thing of another type.
        case thing
        /// A nationality.
        case demonym
        /// Capitalised words that the names stage did not claim.
        case capitals
        case he
        case she
        case they
        /// "I", "we".
        case first
        /// "who", "which".
        case relative
        case it
        /// "a former US official".
        case role
        /// "American officials".
        case people
        /// "the ministry".
        case institution
        /// "the statement".
        case document
        /// A noun phrase beside a reporting verb, of a noun in no list.
        case noun

        var isName: Bool { rawValue <= Kind.capitals.rawValue }
        var isPronoun: Bool { (Kind.he.rawValue...Kind.it.rawValue).contains(rawValue) }
    }

    /// The words.
    var tokens: Range<Int>
    /// The word that tells the speaker from others: the surname, the noun.
    var head: Int
    var kind: Kind
    /// Whether it is "his", "her" or "their": who owns the statement that follows.
    var isPossessive = false
    /// Index in `NameTable.mentions` for a name the names stage found.
    var mention: Int?
    /// Equal for candidates that clearly name the same one; 0 where that cannot be told.
    var identity: UInt64
}
