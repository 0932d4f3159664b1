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
