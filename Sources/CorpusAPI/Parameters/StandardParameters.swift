import CorpusModel

/// The parameters that mean the same on every route.
extension Parameter {
    /// Items a page unless a client asks otherwise; small enough to read, large enough to scroll.
    static let standardLimit = 20
    /// Most items a page; a page of quotes then stays well under a megabyte.
    static let maximumLimit = 100
    /// Highest page number, so that no arithmetic on it can overflow.
    static let maximumPage = 10_000_000
    /// Longest value in bytes; no name or search anyone types is longer.
    static let maximumBytes = 1_000
    /// Most values in one filter, so that checking them stays cheap.
    static let maximumValues = 50

    static let search = Parameter(
        "q", .search,
        "Words to search for: all of them, \"a phrase\", -word, OR, parentheses, prefix*, "
            + "title:word, \"a b\"~10.")
    static let from = Parameter(
        "from", .earliest,
        "Earliest publication date: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339.")
    static let to = Parameter(
        "to", .latest,
        "Latest publication date, inclusive: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339.")
    static let limit = Parameter(
        "limit", .limit(standard: standardLimit, maximum: maximumLimit), "Items a page.")
    static let cursor = Parameter(
        "cursor", .cursor,
        "Where the page begins: a next_cursor or prev_cursor of the same list; not with page.")
    static let page = Parameter("page", .page, "Number of the page, from 1; not with cursor.")
    static let offsetUnit = Parameter(
        "offset_unit", .offsetUnit, "What the offsets of spans and highlights count.")
    static let json = Parameter(
        "format", .format([.json]), "The form of the answer; goes before Accept.")
    static let jsonOrPage = Parameter(
        "format", .format([.json, .html]), "The form of the answer; goes before Accept.")

    /// The parameters of a list that cannot be sorted or searched.
    static let paging = [limit, cursor, page, offsetUnit, json]

    /// A whitelist of sort fields and the order without `sort`; with `q` that is relevance.
    static func sort(_ fields: String..., standard: String) -> Parameter {
        Parameter(
            "sort", .sort(fields: fields, standard: standard),
            "Fields to sort by, joined by commas, - in front for descending; null comes last.")
    }

    /// A filter whose values are the cases of an enumeration.
    static func filter<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, by choice: Choice.Type, _ meaning: String
    ) -> Parameter {
        Parameter(name, .filter(.choice(Choice.allCases.map(\.rawValue))), meaning)
    }

    /// A filter by id or slug, or by a text.
    static func filter(_ name: String, _ values: FilterValues, _ meaning: String) -> Parameter {
        Parameter(name, .filter(values), meaning)
    }
}
