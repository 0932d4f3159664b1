import CorpusModel

/// Finds byline and date: short lines around the headline, each of which may hold one or both.
enum FieldFinder {
    /// Lines above the headline where sections, bylines and dates stand.
    private static let above = 3
    /// Body lines that are looked at: a byline that reads like a subheading may have stayed among them.
    private static let below = 3

    static func run(on page: inout Page) {
        let body = page.body
        let first = page.headline.map { max(0, $0 - above) } ?? body.first ?? 0
        let last = body.dropFirst(below).first ?? page.lines.count
        for index in first..<max(first, last) where index != page.headline {
            read(index, in: &page)
        }
        readSignedLines(after: last, in: &page)
    }

    private static func read(_ index: Int, in page: inout Page) {
        let line = page.lines[index]
        guard line.features.wordCount <= 40, line.role != .caption else { return }
        let text = page.plainText(index)
        let isField = readByline(text, at: index, in: &page)
        let hasDate = readDate(index, in: &page)
        if isField || hasDate, page.lines[index].role != .authorNote {
            page.cut(index, .metadata, isField ? "byline" : "date of publication")
        }
    }

    private static func readByline(_ text: String, at index: Int, in page: inout Page) -> Bool {
        var byline = BylineReader.read(text)
        var rule = "byline"
        if byline == nil, isLabelled(index, in: page) {
            byline = BylineReader.readNames(text)
            rule = "name under a label"
        }
        if byline == nil, page.lines[index].role != .body, isNamed(index, in: page) {
            byline = BylineReader.readNames(text)
            rule = "name beside date or role"
        }
        if byline == nil, let headline = page.headline, index > headline, index <= headline + 2,
            page.lines[index].features.wordCount <= 8
        {
            byline = BylineReader.readRoled(text) ?? BylineReader.readPlaced(text)
            rule = "name with role or place under the headline"
        }
        guard let byline else { return false }
        if page.content.authors.isEmpty, !byline.authors.isEmpty {
            page.content.authors = byline.authors
            page.found("authors", at: index, by: rule)
        }
        if byline.authors.isEmpty, page.content.authorNote == nil {
            page.content.authorNote = text
            page.lines[index].role = .authorNote
            page.found("author_note", at: index, by: "byline without a name")
        }
        if page.content.source == nil, let source = byline.source {
            page.content.source = source
            page.found("source", at: index, by: "named in the byline")
        }
        return true
    }

    private static let labels = WordSet(
        phrases: """
            author
            authors
            by
            written by
            posted by
            """)

    /// Whether the line above is "Author:" or the like.
    static func isLabelled(_ index: Int, in page: Page) -> Bool {
        guard index > 0, let first = page.lines[index - 1].features.words.first,
            let last = page.lines[index - 1].features.words.last,
            page.lines[index - 1].features.wordCount <= 2
        else { return false }
        return labels.contains(
            WordHash(page.source.bytes, first.lowerBound..<last.upperBound))
    }

    private static let roles = WordSet(
        """
        columnist writer reporter correspondent editor contributor staff analyst fellow critic opinion by
        """)

    /// Whether a line under the headline is a name because its neighbour is a date, a handle or a role.
    private static func isNamed(_ index: Int, in page: Page) -> Bool {
        guard let headline = page.headline, index > headline,
            page.lines[index].features.wordCount <= 8
        else { return false }
        let text = page.text(index)
        let name = String(text.prefix { $0 != "," && $0 != "@" }).trimmingSpaces()
        guard PersonName.matches(name, words: 2...3) || BylineReader.readPlaced(text) != nil else {
            return false
        }
        if text.contains("@") { return true }
        return [index - 1, index + 1].contains { neighbour in
            guard page.lines.indices.contains(neighbour), neighbour != headline else {
                return false
            }
            let features = page.lines[neighbour].features
            if page.source.bytes[page.lines[neighbour].range.lowerBound] == UInt8(ascii: "@") {
                return true
            }
            if DateLine.read(features, of: page.source.bytes) != nil { return true }
            return features.wordCount <= 5
                && features.words.contains {
                    roles.contains(WordHash(page.source.bytes, $0))
                }
        }
    }

    private static func readDate(_ index: Int, in page: inout Page) -> Bool {
        let features = page.lines[index].features
        guard let (date, label) = DateLine.read(features, of: page.source.bytes) else {
            return false
        }
        // A date above the headline may be the day the page was looked at.
        if label == .none, let headline = page.headline, index < headline,
            page.lines[(index + 1)..<headline].contains(where: { !$0.isCut })
        {
            return false
        }
        let isBetter =
            page.content.published.precision == .unknown
            || label == .published && page.content.published.source == .text && !hasLabel(in: page)
        if isBetter {
            page.content.published = date.published(.text)
            page.content.provenance.fields.removeAll { $0.name == "published_at" }
            page.found(
                "published_at", at: index,
                by: label == .published ? publishedRule : "date line")
        }
        return true
    }

    private static let publishedRule = "line that says when it was published"

    private static func hasLabel(in page: Page) -> Bool {
        page.content.provenance.fields.contains { $0.rule == publishedRule }
    }

    /// Reads what stands at the end: "(Reporting by A; editing by B)", "Published: 18 November 2019".
    private static func readSignedLines(after start: Int, in page: inout Page) {
        readLastParagraph(in: &page)
        for index in page.lines.indices.dropFirst(start) {
            let features = page.lines[index].features
            guard features.wordCount <= 60 else { continue }
            if isSignature(index, in: page) {
                let text = page.text(index)
                page.cut(index, .metadata, "line that names reporters and editors")
                guard page.content.authors.isEmpty,
                    let byline = BylineReader.read(text.trimmingBrackets()), !byline.authors.isEmpty
                else { continue }
                page.content.authors = byline.authors
                page.found("authors", at: index, by: "reporters named at the end")
            } else if let (date, label) = DateLine.read(features, of: page.source.bytes),
                label == .published, page.lines[index].role != .body
            {
                page.cut(index, .metadata, "date of publication")
                guard page.content.published.precision == .unknown else { continue }
                page.content.published = date.published(.text)
                page.found("published_at", at: index, by: publishedRule)
            }
        }
    }

    /// Reads what signs the last paragraph: "… (Reporting by A in Moscow)" at its end, or "- A" as a line of its own.
    private static func readLastParagraph(in page: inout Page) {
        guard page.content.authors.isEmpty, let last = page.body.last else { return }
        let text = page.text(last)
        if let start = text.ranges(of: "(Reporting by ").last {
            let names = text[start.upperBound...].prefix { $0 != ")" && $0 != ";" }
            guard let byline = BylineReader.readNames(String(names)), !byline.authors.isEmpty else {
                return
            }
            page.content.authors = byline.authors
            page.found("authors", at: last, by: "reporters named at the end")
        } else if let dash = text.first, "-–—".contains(dash),
            page.lines[last].features.wordCount <= 4,
            let byline = BylineReader.readNames(String(text.dropFirst())), byline.authors.count == 1
        {
            page.content.authors = byline.authors
            page.found("authors", at: last, by: "name that signs the last line")
            page.cut(last, .metadata, "byline")
        }
    }

    private static func isSignature(_ index: Int, in page: Page) -> Bool {
        let text = page.source.bytes[page.lines[index].range]
        return text.starts(with: "(Reporting".utf8) || text.starts(with: "(Additional".utf8)
            || text.starts(with: "(Editing".utf8) || text.starts(with: "(Writing".utf8)
            || text.starts(with: "Reporting by ".utf8)
            || text.starts(with: "Additional reporting".utf8)
            || text.starts(with: "Contributing: ".utf8) || text.starts(with: "(With inputs".utf8)
    }
}

extension String {
    /// The text without brackets around it.
    fileprivate func trimmingBrackets() -> String {
        String(drop { $0 == "(" }.prefix { $0 != ")" })
    }
}
