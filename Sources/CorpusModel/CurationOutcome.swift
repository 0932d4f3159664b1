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
