/// Which condition of a query leaves how much of a list: what to tell somebody who found nothing.
public struct ListExplanation: Sendable, Equatable {
    /// One condition of the query.
    public struct Condition: Sendable, Equatable {
        /// Name of the parameter: `q`, `from`, `to`, or that of a filter or minimum.
        public var parameter: String
        /// Items that meet this condition, whatever the others say.
        public var alone: Int
        /// Items that meet all conditions but this one.
        public var withoutIt: Int

        /// Creates a condition.
        public init(parameter: String, alone: Int, withoutIt: Int) {
            self.parameter = parameter
            self.alone = alone
            self.withoutIt = withoutIt
        }
    }

    /// Items that meet all conditions.
    public var total: Int
    /// The conditions, those first without which the most items would be left.
    public var conditions: [Condition]

    /// Creates an explanation.
    public init(total: Int, conditions: [Condition]) {
        self.total = total
        self.conditions = conditions
    }
}
