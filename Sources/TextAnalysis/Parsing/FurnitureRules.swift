import CorpusModel

/// Phrases that mark a line as page furniture, looked up apart from case and marks.
struct FurnitureRules: Sendable {
    /// What a phrase decides.
    struct Rule: Sendable, Equatable {
        var reason: Provenance.Reason
        /// The rule in words, as provenance tells it.
        var name: String
        /// Whether such a line stands over a list of links.
        var opensList = false
    }

    /// Phrases that one rule decides by, parted by commas.
    ///
    /// What a sentence of an article might begin with belongs in `whole`; what it might hold, not in `inside`.
    struct List: Sendable {
        var rule: Rule
        /// Longest line ending like a sentence that an opening phrase decides, in words; headings end like none.
        var noticeWords = 0
        /// The line is the phrase.
        var whole = ""
        /// A short line begins with the phrase.
        var opening = ""
        /// A line of some length holds the phrase.
        var inside = ""
    }

    private struct Opening: Sendable {
        var rule: Rule
        var noticeWords: Int
    }

    /// Longest heading that an opening phrase decides, in words; longer ones are prose that begins alike.
    private static let longestHeading = 12
    /// Longest line that a phrase inside decides, in words; notices of sites run longer than sentences of news.
    private static let longestHolding = 45

    /// The rules for web pages.
    static let standard = FurnitureRules(PagePhrases.all + ReaderPhrases.all + StoryPhrases.all)

    private var whole: [WordHash: Rule] = [:]
    private var opening: [WordHash: Opening] = [:]
    private var inside: [WordHash: Rule] = [:]
    private var longestPhrase = 1

    private init(_ lists: [List]) {
        for list in lists {
            for phrase in phrases(list.whole) { whole[phrase] = list.rule }
            for phrase in phrases(list.opening) {
                opening[phrase] = Opening(rule: list.rule, noticeWords: list.noticeWords)
            }
            for phrase in phrases(list.inside) { inside[phrase] = list.rule }
        }
    }

    private mutating func phrases(_ list: String) -> [WordHash] {
        list.split(separator: ",").map { phrase in
            let words = phrase.split(whereSeparator: \.isWhitespace)
            longestPhrase = max(longestPhrase, words.count)
            return WordHash(words.joined(separator: " "))
        }
    }

    /// Returns the rule that decides about a line, or `nil` when no phrase does.
    func rule(for line: LineFeatures, in bytes: [UInt8]) -> Rule? {
        let words = line.words
        guard let first = words.first, line.wordCount <= Self.longestHolding else { return nil }
        var found: Rule?
        var hash = WordHash(bytes, first)
        for length in 1...min(longestPhrase, words.count) {
            if length > 1 { hash = hash.followed(by: bytes, words[length - 1]) }
            if length == line.wordCount, let rule = whole[hash] { return rule }
            if let rule = opening[hash], line.wordCount <= longest(of: rule, in: line) {
                found = rule.rule
            }
        }
        return found ?? ruleInside(words, of: bytes)
    }

    private func longest(of opening: Opening, in line: LineFeatures) -> Int {
        line.endsSentence ? opening.noticeWords : max(opening.noticeWords, Self.longestHeading)
    }

    private func ruleInside(_ words: [Range<Int>], of bytes: [UInt8]) -> Rule? {
        for start in words.indices {
            var hash = WordHash(bytes, words[start])
            for end in start..<min(start + longestPhrase, words.count) {
                if end > start { hash = hash.followed(by: bytes, words[end]) }
                if let rule = inside[hash] { return rule }
            }
        }
        return nil
    }
}
