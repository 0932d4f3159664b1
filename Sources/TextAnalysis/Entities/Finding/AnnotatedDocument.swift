/// A document with what the names stage asks of every token: its word classes and how the text writes it.
struct AnnotatedDocument {
    /// How a sentence uses capitals.
    enum Style: UInt8 {
        /// Capitals begin sentences and names.
        case running
        /// Capitals begin most words, as in American headlines.
        case title
        /// Everything is in capitals.
        case capitals
    }

    let document: Document
    let lexicon: Lexicon
    /// What each token can do; empty for what is not a word.
    let classes: [WordClass]
    /// The style of each sentence.
    let styles: [Style]
    /// How the running text writes each word.
    let memory: CapitalMemory

    init(_ document: Document, lexicon: Lexicon = .shared) {
        self.document = document
        self.lexicon = lexicon
        let classes = document.tokens.map { token in
            token.isWord ? lexicon.classes(of: token.hash) : WordClass()
        }
        let styles = document.sentences.map { Self.style(of: $0, document, classes) }
        self.classes = classes
        self.styles = styles
        memory = CapitalMemory(document, styles: styles)
    }

    var tokens: [Token] { document.tokens }

    /// The style of the sentence that holds a token.
    func style(at token: Int) -> Style { styles[Int(tokens[token].sentence)] }

    /// Whether a word of a range has one of the classes.
    func any(_ range: Range<Int>, has wordClass: WordClass) -> Bool {
        range.contains { classes[$0].hasAny(wordClass) }
    }

    /// Whether nothing stands between a token and the one after it.
    func isJoined(_ token: Int) -> Bool {
        token + 1 < tokens.count && !tokens[token + 1].shape.contains(.afterSpace)
    }

    /// Whether a word of the language stands in capitals beside another: "a NEW ERA", "THIS IS it".
    func isShouted(_ token: Int, in sentence: Range<Int>) -> Bool {
        isWordInCapitals(token)
            && [token - 1, token + 1].contains { sentence.contains($0) && isWordInCapitals($0) }
    }

    private func isWordInCapitals(_ token: Int) -> Bool {
        tokens[token].isAllCapitals && !tokens[token].shape.contains(.period)
            && classes[token].hasAny([.common, .function])
    }

    /// Whether the token opens what is said: first in its sentence, after a mark, a colon or a dash that follows one.
    func opensClause(_ token: Int, in sentence: Range<Int>) -> Bool {
        if tokens[token].shape.contains(.opensSentence) { return true }
        guard token > sentence.lowerBound else { return true }
        let before = tokens[token - 1]
        switch before.kind {
        case .quoteMark, .stop: return true
        case .bracket: return document.token(token - 1, is: "[")
        case .punctuation:
            return document.token(token - 1, is: ":") || document.token(token - 1, is: ";")
        default: return false
        }
    }

    private static func style(
        of sentence: Range<Int>, _ document: Document, _ classes: [WordClass]
    ) -> Style {
        var words = 0
        var capitalized = 0
        var allCapitals = 0
        for index in sentence where document.tokens[index].isWord {
            let token = document.tokens[index]
            // Small words stay small in headlines; acronyms say nothing about the rest.
            let isSmall = classes[index].contains(.function) && !token.isAllCapitals
            if isSmall || token.shape.contains(.period) { continue }
            words += 1
            if token.isCapitalized { capitalized += 1 }
            if token.isAllCapitals { allCapitals += 1 }
        }
        if words >= 2, allCapitals * 10 >= words * 8 { return .capitals }
        // A headline ends without a full stop.
        let endsAsHeadline = document.tokens[sentence.upperBound - 1].isWord
        if words >= 4, endsAsHeadline, capitalized * 10 >= words * 8 { return .title }
        return .running
    }
}
