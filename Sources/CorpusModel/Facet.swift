/// How the items of a list are spread over the values of one field.
public struct Facet: Sendable, Equatable {
    /// One value and how many items have it.
    public struct Value: Sendable, Equatable {
        /// What a filter on the field takes: a word, a slug, or the id of an entity.
        public var value: String
        /// What a reader is shown.
        public var label: String
        /// Items of the list that have the value, the field's own filter left out of account.
        public var count: Int
        /// Whether the query's filter on the field asks for the value.
        public var isSelected: Bool

        /// Creates a value.
        public init(value: String, label: String, count: Int, isSelected: Bool) {
            self.value = value
            self.label = label
            self.count = count
            self.isSelected = isSelected
        }
    }

    /// Name of the field, which is also the name of its filter.
    public var field: String
    /// The values, the most frequent first, then by value; as many as were asked for at most, and after
    /// them the selected ones that are not among those.
    public var values: [Value]
    /// How many different values the list has.
    public var valueCount: Int

    /// Creates a facet.
    public init(field: String, values: [Value], valueCount: Int) {
        self.field = field
        self.values = values
        self.valueCount = valueCount
    }
}
