/// What became of one rule of the curation.
public struct CurationOutcome: Sendable, Equatable {
    /// What a rule does, as the curation file calls it.
    public enum Kind: String, Sendable, CaseIterable {
        case merge
        case split
        case rename
        case retype
        case drop
        case speaker
    }

    /// What the rule does.
    public var kind: Kind
    /// Line of the curation file that the rule begins on, from 1.
    public var line: Int
    /// Whether the corpus has what the rule speaks of.
    public var isApplied: Bool
    /// What its editor should know, a sentence each: why it is not applied, or which part of it.
    public var warnings: [String]

    /// Creates an outcome.
    public init(kind: Kind, line: Int, isApplied: Bool = true, warnings: [String] = []) {
        self.kind = kind
        self.line = line
        self.isApplied = isApplied
        self.warnings = warnings
    }
}

/// Something that the editors of a curation should know.
public struct CurationIssue: Sendable, Equatable {
    /// What the rule does; `nil` when the file as a whole is meant, which is not in force then.
    public var kind: CurationOutcome.Kind?
    /// Line of the file that the rule begins on, from 1; `nil` when the file as a whole is meant.
    public var line: Int?
    /// Whether the rule is applied all the same.
    public var isApplied: Bool
    /// One sentence.
    public var warning: String

    /// Creates an issue.
    public init(
        kind: CurationOutcome.Kind? = nil, line: Int? = nil, isApplied: Bool = false,
        warning: String
    ) {
        self.kind = kind
        self.line = line
        self.isApplied = isApplied
        self.warning = warning
    }
}

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
