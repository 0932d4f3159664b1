import CorpusModel

/// Marks the lines that are the article's body, by the line model.
enum BodyFinder {
    /// Words of body after which a comments heading ends the article; before it, the heading is a link at the top.
    private static let wordsBeforeComments = 150

    /// Least probability of a line that is kept as body.
    ///
    /// Below a half, since a paragraph lost costs a reader more than a link kept.
    private static let leastProbability = 0.4

    static func run(on page: inout Page, weights: LinearWeights) {
        let probabilities = LineModel.body(of: page, weights: weights)
        var words = 0
        for index in page.lines.indices {
            if case .cut(.comments, _) = page.lines[index].role, words >= wordsBeforeComments {
                break
            }
            guard page.lines[index].isUndecided else { continue }
            guard probabilities[index] >= leastProbability else {
                page.lines[index].score = 1 - probabilities[index]
                continue
            }
            page.lines[index].role = .body
            words += page.lines[index].features.wordCount
        }
        takeOpening(of: &page)
        dropTeasers(after: &page)
    }

    /// Takes the prose that a page begins with into the body: a page whose first line is prose has no furniture before it.
    private static func takeOpening(of page: inout Page) {
        guard let first = page.lines.indices.first(where: { page.lines[$0].role == .body }) else {
            return
        }
        let opening = page.lines[..<first].indices
        // A headline that ends in a full stop stands apart from the text by a blank line.
        let isBody = opening.allSatisfy {
            LineClass(page.lines[$0]).isProse
                && page.lines[$0 + 1].firstLine == page.lines[$0].passage.lines.upperBound + 1
        }
        guard isBody else { return }
        for index in opening {
            page.lines[index].role = .body
            page.lines[index].score = nil
        }
    }

    /// Lines between two stretches of body from which on the later one is something else.
    private static let gapLines = 3
    /// Paragraphs of a stretch at the page's end that is a teaser rather than the article's last part.
    private static let teaserLines = 2

    /// Takes the stretches at the page's end out of the body that are a paragraph or two among links: the first
    /// words of other articles, which read like prose.
    private static func dropTeasers(after page: inout Page) {
        var body = page.body
        var words = body.reduce(0) { $0 + page.lines[$1].features.wordCount }
        while let last = body.last {
            var start = body.count - 1
            while start > 0, body[start] - body[start - 1] <= 1 { start -= 1 }
            let stretch = body[start...]
            let stretchWords = stretch.reduce(0) { $0 + page.lines[$1].features.wordCount }
            let sentences = stretch.count { page.lines[$0].features.endsSentence }
            // Teasers come one by one or each under its headline.
            let isTeaser = stretch.count <= teaserLines || sentences * 2 <= stretch.count + 1
            guard start > 0, isTeaser, stretchWords * 3 <= words,
                isParted(body[start - 1], from: last - stretch.count + 1, in: page)
            else { return }
            for index in stretch { page.lines[index].role = .undecided }
            words -= stretchWords
            body.removeLast(stretch.count)
        }
    }

    private static func isParted(_ end: Int, from start: Int, in page: Page) -> Bool {
        var others = 0
        for index in end + 1..<start {
            switch page.lines[index].role {
            case .cut(let reason, _):
                switch reason {
                case .related, .comments, .footer: return true
                case .media, .advertisement, .metadata: break
                default: others += 1
                }
            case .undecided: others += 1
            default: break
            }
        }
        return others >= gapLines
    }

    /// Lines after the body's last one in which a caption is still the article's.
    private static let captionReach = 3

    /// Cuts what stands before the headline and what was not selected, with the reason its place gives.
    static func cutSurroundings(of page: inout Page) {
        let body = page.body
        let first = page.headline ?? body.first ?? page.lines.count
        let last = body.last ?? -1
        var isList = false
        for index in page.lines.indices {
            switch page.lines[index].role {
            case .cut(let reason, _): isList = reason == .related
            case .body: isList = false
            default: break
            }
            if page.lines[index].role == .caption, index < first || index > last + captionReach {
                page.cut(index, .media, "caption away from the article")
            }
            if index < first, page.lines[index].role == .body || page.lines[index].isUndecided {
                page.leaveOut(index, .navigation, "stands before the article")
            }
            guard page.lines[index].isUndecided else { continue }
            if isList {
                page.leaveOut(index, .related, "in a list of other stories")
            } else if index > last {
                page.leaveOut(index, .footer, "stands after the article's end")
            } else if index < (body.first ?? 0) {
                page.leaveOut(index, .boilerplate, "stands between headline and text")
            } else {
                page.leaveOut(index, .boilerplate, "reads like a link or label, not like prose")
            }
        }
    }

    /// Cuts body lines that repeat the headline or an earlier line.
    static func cutRepetitions(in page: inout Page) {
        // Short lines repeat in interviews and lists for good reason.
        let fewestWords = 8
        var seen: Set<WordHash> = []
        let title = page.headline.map { page.lines[$0].features.hash }
        for index in page.lines.indices {
            let line = page.lines[index]
            guard line.role == .body || line.isUndecided else { continue }
            let features = line.features
            if features.hash == title {
                page.cut(index, .duplicate, "repeats the headline")
            } else if line.role == .body, features.wordCount >= fewestWords,
                !seen.insert(features.hash).inserted
            {
                page.cut(index, .duplicate, "repeats an earlier line")
            }
        }
    }

    /// Keeps the longest lines when nothing reads like a body: an article cut badly is better than none.
    static func keepLongest(in page: inout Page) {
        guard page.body.isEmpty else { return }
        let longest = page.lines.indices.filter { page.lines[$0].isUndecided }
            .map { page.lines[$0].features.wordCount }.max()
        if let longest {
            for index in page.lines.indices
            where page.lines[index].isUndecided
                && page.lines[index].features.wordCount * 2 >= longest
            {
                page.lines[index].role = .body
            }
        } else if let index = page.lines.indices.filter({ $0 != page.headline }).max(by: {
            page.lines[$0].features.wordCount < page.lines[$1].features.wordCount
        }) {
            page.captions[index] = nil
            page.lines[index].role = .body
        }
        if !page.body.isEmpty {
            page.warn("No line reads like body text; the longest were kept.")
        }
    }
}
