/// A field that a list can be spread out by.
struct FacetField: Sendable {
    /// What the values of a field are, which decides how they are shown.
    enum Values: Sendable {
        /// Words, shown as they are.
        case words
        /// Slugs of publications or authors, shown by name.
        case catalogue(kind: String)
        /// Slugs of filing places, shown as printed.
        case datelines
        /// Keys of entities, shown by name: one a row, or several with commas between them.
        case entities(isList: Bool)
    }

    let values: Values

    /// Whether one row may hold several values.
    var isList: Bool {
        if case .entities(isList: true) = values { true } else { false }
    }

    /// What is joined to a row of the list: a row for each value it has.
    let join: String
    /// The SQL expression of the value.
    let value: String
    /// A query for the values of the whole list and their counts, in the order they are told.
    let whole: String

    /// Creates a field.
    init(_ values: Values, _ value: String, join: String = "", whole: String) {
        self.values = values
        self.value = value
        self.join = join
        self.whole = whole
    }

    /// Returns the query for entities that the last import has counted by id.
    static func entityStatistic(_ measure: String) -> String {
        """
        SELECT entity.key, value FROM statistic CROSS JOIN entity ON entity.id = statistic.name
        WHERE measure = '\(measure)' ORDER BY value DESC, statistic.name
        """
    }

    /// Returns the query for values that the last import has counted.
    static func statistic(_ measure: String) -> String {
        "SELECT name, value FROM statistic WHERE measure = '\(measure)' ORDER BY value DESC, name"
    }
}
