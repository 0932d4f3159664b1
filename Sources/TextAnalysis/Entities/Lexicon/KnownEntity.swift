import CorpusModel

/// A country, city, organization or thing that every reader of the field knows by name.
struct KnownEntity: Sendable {
    /// The name the corpus gives it.
    let name: String
    let type: EntityType
    let subtype: EntitySubtype?
    /// ISO 3166-1 alpha-2 code of the country it is or lies in.
    let country: String?
}

/// One of the forms a known entity is named by.
struct KnownForm: Sendable {
    /// Index of the entity in `Lexicon.entities`.
    let entity: Int
    let form: Mention.Form
    /// Whether the words must be written in capitals: "WHO", "US".
    let isAcronym: Bool

    init(entity: Int, form: Mention.Form, isAcronym: Bool) {
        self.entity = entity
        self.form = form
        self.isAcronym = isAcronym
    }

    /// Unpacks a form from the bits of a table; `nil` for 0.
    init?(bits: UInt64) {
        guard bits != 0 else { return nil }
        entity = Int(bits >> 8)
        isAcronym = bits & 4 != 0
        form = bits & 2 != 0 ? .demonym : bits & 8 != 0 ? .alias : .name
    }

    /// The form as the bits of a table, never 0.
    var bits: UInt64 {
        let kind: UInt64 = form == .demonym ? 2 : form == .alias ? 8 : 0
        return UInt64(entity) << 8 | (isAcronym ? 4 : 0) | kind | 1
    }
}
