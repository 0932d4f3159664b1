package import CorpusModel

/// The four kinds of name that the tagger tells apart, as shared name corpora do (CoNLL 2003).
package enum NameClass: UInt8, Sendable, CaseIterable {
    case person
    case organization
    /// Places, and buildings as places.
    case place
    /// Nationalities, events, agreements, awards, works, ships, weapons.
    case other

    /// The class that a type falls into; a nationality is `other`, whatever its country is.
    package init(_ type: EntityType, form: Mention.Form = .name) {
        switch type {
        case _ where form == .demonym: self = .other
        case .person: self = .person
        case .organization: self = .organization
        case .place, .facility: self = .place
        case .vessel, .aircraft, .weapon, .agreement, .event, .other: self = .other
        }
    }

    /// The type of a name of which nothing finer is known.
    var type: EntityType {
        switch self {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .other: .other
        }
    }
}
