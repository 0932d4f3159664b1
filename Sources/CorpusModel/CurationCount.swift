/// How many rules of one kind there are.
public struct CurationCount: Sendable, Equatable {
    /// What the rules do.
    public var kind: CurationOutcome.Kind
    /// Rules in force.
    public var rules = 0
    /// Rules that meet something in the corpus.
    public var applied = 0

    /// Creates the count of no rules.
    public init(kind: CurationOutcome.Kind) {
        self.kind = kind
    }
}
