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
    static let json = format(.json)
    static let jsonOrPage = format(.json, .html)

    static let facet = Parameter(
        "facet", .facet([]), "Fields that the list is spread out by, joined by commas.")
    static let explain = Parameter(
        "explain", .explain, "Whether to tell which condition leaves how much of the list.")
    static let searchParts = Parameter(
        "in", .searchParts, "Parts of an article to search in, joined by commas; all without it.")
    static let searchScope = Parameter(
        "scope", .searchScope,
        "Whether all words of the search stand anywhere or in one sentence of the body.")
    static let collapse = Parameter(
        "collapse", .collapse, "Whether articles of nearly the same text are shown as one.")

    /// The forms of an answer, the one we like best first.
    static func format(_ forms: Representation...) -> Parameter { format(forms) }

    /// The forms of an answer, the one we like best first.
    static func format(_ forms: [Representation]) -> Parameter {
        Parameter("format", .format(forms), "The form of the answer; goes before Accept.")
    }

    /// The members that an answer of these objects may be cut down to.
    static func fields(of schema: NamedSchema) -> Parameter {
        Parameter(
            "fields", .fields(schema.schema.properties.map(\.name)),
            "Members that are told, joined by commas; all without it.")
    }

    /// What else may be told of one object.
    static func include(_ names: String...) -> Parameter {
        Parameter("include", .include(names), "What else is told, joined by commas.")
    }

    /// The fields that a list can be spread out by.
    static func facet(_ names: String...) -> Parameter {
        Parameter(facet.name, .facet(names), facet.meaning)
    }

    /// The parameters of the pages and forms of a list of these objects.
    static func paging(
        _ schema: NamedSchema, hasSpans: Bool = false, maximum: Int = maximumLimit
    ) -> [Parameter] {
        let limit = Parameter(
            "limit", .limit(standard: standardLimit, maximum: maximum),
            "Items a page; lists sent whole end only where limit, page or cursor is given.")
        return [limit, cursor, page] + (hasSpans ? [offsetUnit] : [])
            + [fields(of: schema), format(Representation.ofLists)]
    }

    /// The parameters of a list of these objects that has no pages.
    static func few(_ schema: NamedSchema, standard: Int = standardLimit) -> [Parameter] {
        [
            Parameter(
                "limit", .limit(standard: standard, maximum: maximumLimit),
                "Most items; only the best are told, and total counts those."),
            fields(of: schema), format(Representation.ofLists),
        ]
    }

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
