/// How an article was read from its seed: what was cut and why, and where each field was found.
public struct Provenance: Sendable, Equatable {
    /// A line of the seed that is no part of the article's text.
    public struct RemovedLine: Sendable, Equatable {
        /// Number of the line in the seed, from 1.
        public var line: Int
        /// The line, without white space at its ends, cut to 500 characters.
        public var text: String
        /// Why it was cut.
        public var reason: Reason
        /// The rule that decided, in words, such as `share or subscribe phrase`.
        public var rule: String
        /// How sure the line model was that the line is no text of the article, 0 to 1; `nil` when a rule
        /// decided.
        public var score: Double?

        /// Creates the record of a removed line.
        public init(line: Int, text: String, reason: Reason, rule: String, score: Double? = nil) {
            self.line = line
            self.text = text
            self.reason = reason
            self.rule = rule
            self.score = score
        }
    }

    /// What kind of page furniture a removed line is.
    public enum Reason: String, Sendable, CaseIterable {
        case navigation
        case paywall
        case comments
        case share
        case subscribe
        case advertisement
        case contact
        case footer
        case related
        case media
        case metadata
        case duplicate
        case boilerplate
    }

    /// Where one field of the article was found.
    public struct Field: Sendable, Equatable {
        /// Name of the field as served, such as `headline`, `authors` or `published_at`.
        public var name: String
        /// Line of the seed, from 1; `nil` when it came from the metadata file.
        public var line: Int?
        /// The rule that decided, in words.
        public var rule: String

        /// Creates the record of a field.
        public init(name: String, line: Int?, rule: String) {
            self.name = name
            self.line = line
            self.rule = rule
        }
    }

    /// Lines cut, in order of line number.
    public var removed: [RemovedLine] = []
    /// Where the fields were found, in order of line number; fields not found are not listed.
    public var fields: [Field] = []
    /// What a reader of the article should know, a sentence each.
    public var warnings: [String] = []

    /// Creates an empty record.
    public init() {}
}
