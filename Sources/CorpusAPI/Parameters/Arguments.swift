import CorpusModel

/// The query of one request, checked against the parameters of its route.
struct Arguments {
    /// One parameter in its normal form: values sorted, defaults left out.
    struct Given: Equatable {
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
    /// What was given, in the order the route declares its parameters.
    var given: [Given] = []

    /// The query in its one canonical spelling, escaped, without a question mark.
    ///
    /// Two requests that ask for the same have the same.
    var canonicalQuery: String {
        URIQuery.text(given.lazy.map { ($0.parameter, $0.value) })
    }
}
