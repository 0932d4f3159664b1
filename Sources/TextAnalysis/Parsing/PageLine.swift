import CorpusModel

/// A passage of the page and what it has been found to be.
struct PageLine: Sendable {
    /// What a passage is to the article.
    enum Role: Sendable, Equatable {
        case undecided
        case body
        case headline
        case standfirst
        case caption
        case authorNote
        /// No part of the article's text.
        case cut(Provenance.Reason, rule: String)
    }

    /// Where it stands.
    let passage: Passage
    /// What its shape says.
    let features: LineFeatures
    /// What it has been found to be so far.
    var role = Role.undecided
    /// How sure the line model is that it is no text of the article, 0 to 1, where that kept it out of the body.
    var score: Double?

    var isUndecided: Bool { role == .undecided }
    var isCut: Bool { if case .cut = role { true } else { false } }
    var range: Range<Int> { passage.range }
    var firstLine: Int { passage.lines.lowerBound }

    init(_ passage: Passage, of source: SourceText) {
        self.passage = passage
        features = LineFeatures(passage.range, of: source)
    }
}
