/// Somebody named before a pronoun, as far back as is looked.
struct Antecedent {
    /// What tells the person from others.
    let identity: UInt64
    /// The candidate that names the person last.
    var mention: Int
    /// The candidate that means the person last, be it a name or a pronoun.
    let nearest: Int
    /// Pronouns of the same sex since `nearest`, itself included.
    let pronounsBetween: Int
    /// How often the person is named.
    var names = 0
    /// How often a pronoun means the person.
    var pronouns = 0
    /// How many mentions of the person speak a quotation.
    var statements = 0
    /// Whether `nearest` speaks a quotation.
    let nearestSpeaks: Bool
    /// Whether nobody else has spoken a quotation since.
    var spokeLast = false
    /// Whether `nearest` is the subject of a reporting verb.
    let nearestReports: Bool
    /// Whether nobody else was the subject of a reporting verb since.
    var reportedLast = false
}
