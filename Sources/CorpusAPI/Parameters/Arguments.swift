import CorpusModel

/// The query of one request, checked against the parameters of its route.
struct Arguments: Sendable {
    /// One parameter in its normal form: values sorted, defaults left out.
    struct Given: Equatable, Sendable {
        let parameter: String
        let value: String
        /// Whether it says which slice or form of a list is meant rather than which list.
        let isPaging: Bool
        /// Whether it decides which items a list has.
        let isFilter: Bool
    }

    /// What the parameters of a list ask for; the cursor is not in it yet.
    var list = ListQuery()
    /// The order in the words of `sort`, effective order included; `nil` for what is no list.
    var sort: String?
    /// What offsets count.
    var offsetUnit = OffsetUnit.utf16
    /// The form asked for by `format`; `nil` leaves it to `Accept`.
    var representation: Representation?
    /// The cursor as sent.
    var cursor: String?
    /// Whether a slice of the list was asked for in so many words.
    var asksForPage = false
    /// The members that are told of each body; `nil` for all.
    var fields: [String]?
    /// What else is told, by the words of `include`.
    var included: [String] = []
    /// The fields that the list is spread out by.
    var facets: [String] = []
    /// Whether it is told which condition leaves how much of the list.
    var explains = false
    /// Words and numbers by parameter, standards included.
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    /// What was given, in the order the route declares its parameters.
    var given: [Given] = []

    /// The query in its one canonical spelling, escaped, without a question mark.
    ///
    /// Two requests that ask for the same have the same.
    var canonicalQuery: String {
        URIQuery.text(given.lazy.map { ($0.parameter, $0.value) })
    }
}
