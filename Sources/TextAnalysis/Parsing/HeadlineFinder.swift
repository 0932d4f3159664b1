import CorpusModel

/// Finds the headline's line: the title that stands over the body.
enum HeadlineFinder {
    /// Lines above the body in which the headline is looked for; bylines, dates, pictures and share buttons stand between.
    private static let reach = 40
    /// Longest headline, in words; British and wire headlines with a second deck come near it.
    private static let longest = 35

    /// What the second of two lines must have over the first to be the headline; a line's distance counts .06.
    private static let deckMargin = 0.1

    static func run(on page: inout Page, metadata: String?) {
        let start = mainStart(of: page)
        page.headline =
            metadata.flatMap { line(that: $0, in: page) } ?? page.headline
            ?? best(before: start, in: page)
        if let metadata {
            page.content.headline = metadata
            page.found("headline", at: nil, by: "metadata")
        }
        guard let index = page.headline else { return }
        join(&page, at: index)
        page.lines[index].role = .headline
        guard metadata == nil else { return }
        page.found("headline", at: index, by: "title line over the text")
        guard let (titleBytes, site) = SiteSuffix.split(page.text(index)) else { return }
        page.headlineBytes = titleBytes
        page.content.source = site
        page.found("source", at: index, by: "name of the site after the title")
    }

    /// Returns the index of the first line of the main stretch of body.
    ///
    /// That is the first one unless a later one is far longer: terms of use and other articles come after.
    private static func mainStart(of page: Page) -> Int {
        var best = (start: page.lines.count, words: 0)
        var current = (start: 0, words: 0)
        var lastBody: Int?
        for index in page.body {
            // Pictures and promotions of a few lines part one article's stretches, not two articles.
            if lastBody.map({ index - $0 > 12 }) ?? true { current = (index, 0) }
            lastBody = index
            // A single very long line is a notice rather than an article.
            current.words += min(page.lines[index].features.wordCount, 80)
            if current.start == best.start || current.words > best.words * 3 { best = current }
        }
        return best.start
    }

    private static func line(that headline: String, in page: Page) -> Int? {
        let wanted = SourceText(Array(headline.utf8))
        guard let line = wanted.lines.first else { return nil }
        let hash = LineFeatures(line.range, of: wanted).hash
        return page.lines.indices.first { page.lines[$0].features.hash == hash }
    }

    private static func best(before start: Int, in page: Page) -> Int? {
        var counts: [WordHash: Int] = [:]
        for line in page.lines { counts[line.features.hash, default: 0] += 1 }
        let firstUncut = page.lines.indices.first { index in
            !page.lines[index].isCut && isTitle(index, in: page)
        }
        var best: (index: Int, score: Double)?
        // The body's first line may itself be the headline: some end in a full stop.
        for index in max(0, start - reach)..<min(start + 1, page.lines.count) {
            let line = page.lines[index]
            guard !line.isCut, line.role != .caption, line.features.wordCount <= longest else {
                continue
            }
            if index == start, !isHeadlineOverText(index, in: page) { continue }
            if isTextAlone(index, in: page) { continue }
            guard line.features.wordCount >= 2, isTitle(index, in: page) else { continue }
            let isRepeated = counts[line.features.hash, default: 0] > 1
            var score = score(of: index, isRepeated: isRepeated, in: page)
            if index == firstUncut, index <= 3 {
                score += 2
            } else if index == start {
                score -= 1.5
            }
            score -= Double(start - index) * 0.06
            // Of two titles in a row the second is the deck, unless it is far more of a headline.
            if let last = best, last.index == index - 1,
                page.lines[last.index].features.wordCount >= 5,
                score < last.score + Self.deckMargin
            {
                continue
            }
            if score > best?.score ?? 0.3 { best = (index, score) }
        }
        return best?.index
    }

    /// Returns how much a line looks like a headline.
    ///
    /// Headlines have five to twenty-odd words, seldom stop like sentences, come again in the page's title and stand
    /// over byline and date. The weights were set on pages read by eye: what nearly always tells weighs most.
    private static func score(of index: Int, isRepeated: Bool, in page: Page) -> Double {
        let features = page.lines[index].features
        let words = features.wordCount
        var score = words >= 5 ? 1.5 : words == 4 ? 0.8 : words == 3 ? 0.2 : -0.5
        if words > 22 { score -= 0.7 }
        if features.endsSentence, words > 8 { score -= 0.6 }
        if features.innerStops > 1 { score -= 0.6 }
        if features.numbers * 2 > words { score -= 1 }
        // "Jane Doe in Brussels" heads an article only where nothing better does.
        if BylineReader.readPlaced(page.plainText(index)) != nil { score -= 2 }
        if isRepeated, words >= 4 { score += 1.5 }
        if hasBylineOrDate(after: index, in: page) { score += 1 }
        return score
    }

    /// Whether the first line of the body is a headline over it: shorter than what follows and apart from it.
    private static func isHeadlineOverText(_ index: Int, in page: Page) -> Bool {
        let line = page.lines[index]
        let next = page.lines[(index + 1)...].prefix(4).filter { !$0.isCut }
        guard let following = next.first else { return false }
        let isApart = following.firstLine > line.passage.lines.upperBound + 1
        let text = page.text(index)
        if line.features.endsSentence, text.hasSuffix(".") {
            // "X is a …" is a definition in a lexicon; headlines of that form are short or in title case.
            let isHeadlineLike = line.features.isTitleCase || line.features.wordCount <= 8
            guard isApart, isHeadlineLike || !defines(text) else { return false }
            let longer = next.map(\.features.wordCount).max() ?? 0
            return line.features.innerStops <= 2 && longer > line.features.wordCount
        }
        return true
    }

    /// Whether a line reads like text and nothing else on the page could be the text.
    private static func isTextAlone(_ index: Int, in page: Page) -> Bool {
        let features = page.lines[index].features
        guard features.innerStops > 0 || features.endsSentence else { return false }
        return page.lines.indices.allSatisfy { other in
            other == index || page.lines[other].isCut || page.lines[other].role == .caption
        }
    }

    /// Whether a sentence says what its subject is, as the first sentence of a lexicon's article does.
    private static func defines(_ text: String) -> Bool {
        let words = text.split(separator: " ").prefix(14).map { WordHash(String($0)) }
        return zip(words, words.dropFirst()).contains { verb, article in
            copulas.contains(verb) && articles.contains(article)
        }
    }

    private static let copulas = WordSet("is was are were")
    private static let articles = WordSet("a an the one")

    private static func isTitle(_ index: Int, in page: Page) -> Bool {
        let text = page.plainText(index)
        if BylineReader.read(text) != nil || text.contains("@") { return false }
        if FieldFinder.isLabelled(index, in: page) { return false }
        let features = page.lines[index].features
        if features.endsSentence, features.wordCount > 15, DatelineReader.read(text) != nil {
            return false
        }
        if DateLine.read(features, of: page.source.bytes) != nil { return false }
        if text.hasSuffix(",") || text.contains("»") || text.contains(" > ") { return false }
        if isKicker(text, wordCount: features.wordCount) { return false }
        return true
    }

    /// Whether a line names sections or the publication, as it stands over headlines: "UK news · Defence".
    private static func isKicker(_ text: String, wordCount: Int) -> Bool {
        if wordCount <= 4, PublicationName.matches(text) { return true }
        let parts = [" | ", " · ", " / ", " • "].map { text.ranges(of: $0).count }.max() ?? 0
        return parts > 1 || parts == 1 && wordCount <= 4
    }

    private static func hasBylineOrDate(after index: Int, in page: Page) -> Bool {
        for next in page.lines.indices.dropFirst(index + 1).prefix(4) {
            if BylineReader.read(page.plainText(next)) != nil { return true }
            if DateLine.read(page.lines[next].features, of: page.source.bytes) != nil {
                return true
            }
        }
        return false
    }

    /// Joins a headline with its second deck where a semicolon says that it goes on.
    private static func join(_ page: inout Page, at index: Int) {
        let line = page.lines[index]
        let next = index + 1
        guard page.source.bytes[line.range].last == UInt8(ascii: ";"),
            page.lines.indices.contains(next),
            page.lines[next].firstLine == line.passage.lines.upperBound + 1,
            page.lines[next].features.wordCount <= longest
        else { return }
        let joined = Passage(
            lines: line.passage.lines.lowerBound...page.lines[next].passage.lines.upperBound,
            range: line.range.lowerBound..<page.lines[next].range.upperBound)
        page.lines[index] = PageLine(joined, of: page.source)
        page.lines.remove(at: next)
        page.captions = Dictionary(
            uniqueKeysWithValues: page.captions.filter { $0.key != next }.map {
                ($0.key > next ? $0.key - 1 : $0.key, $0.value)
            })
    }
}
