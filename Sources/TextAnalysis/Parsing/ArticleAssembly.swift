import CorpusModel

/// Makes the article and its blocks from a page whose every line is decided.
enum ArticleAssembly {
    /// Words of the body that stand in for a missing headline.
    private static let standInWords = 12
    /// Longest such headline, in characters: a word is not always a word.
    private static let standInLength = 160
    /// Longest text kept of a removed line, in characters.
    private static let longestRemoved = 500

    static func assemble(_ page: Page) -> ParsedArticle {
        var content = page.content
        var blocks = Blocks()
        for (index, line) in page.lines.enumerated() {
            switch line.role {
            case .headline:
                guard content.headline.isEmpty else { break }
                let start = line.range.lowerBound
                let range = start..<start + (page.headlineBytes ?? line.range.count)
                content.headline = oneLine(range, of: page.source)
                blocks.headline = range
            case .standfirst:
                content.standfirst = page.source.string(line.range)
                blocks.standfirst = line.range
            case .caption:
                if let reading = page.captions[index] {
                    content.captions.append(caption(reading, in: page.source))
                    blocks.captions.append(reading.text)
                }
            case .body, .undecided:
                content.paragraphs.append(paragraph(line.range, in: page.source))
                content.wordCount += line.features.wordCount
                blocks.body.append(line.range)
            case .authorNote: break
            case .cut(let reason, let rule):
                remove(line, reason, rule, in: page.source, from: &content)
            }
        }
        finish(&content, of: page, body: blocks.body)
        return ParsedArticle(content: content, blocks: blocks.all)
    }

    private static func finish(
        _ content: inout ArticleContent, of page: Page, body: [Range<Int>]
    ) {
        content.language = LanguageTest.language(of: body, in: page.source)
        if content.headline.isEmpty, let first = content.paragraphs.first {
            let words = first.text.split(
                maxSplits: standInWords, whereSeparator: \.isWhitespace)
            content.headline = String(
                words.prefix(standInWords).joined(separator: " ").prefix(standInLength))
            content.provenance.fields.append(
                Provenance.Field(
                    name: "headline", line: page.body.first.map { page.lines[$0].firstLine },
                    rule: "first words of the body; there is no headline"))
            content.provenance.warnings.append(
                "No headline was found; the first words of the body stand in.")
        }
        if body.isEmpty { content.provenance.warnings.append("No body text was found.") }
        content.provenance.fields.sort { $0.line ?? 0 < $1.line ?? 0 }
    }

    /// Returns the text on one line: line ends inside become spaces, one for each, so that offsets keep.
    private static func oneLine(_ range: Range<Int>, of source: SourceText) -> String {
        String(
            decoding: source.bytes[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 },
            as: UTF8.self)
    }

    private static func paragraph(_ range: Range<Int>, in source: SourceText) -> Paragraph {
        Paragraph(
            text: source.string(range),
            source: SourceSpan(start: range.lowerBound, end: range.upperBound))
    }

    private static func caption(
        _ reading: CaptionReader.Reading, in source: SourceText
    ) -> Caption {
        Caption(
            text: source.string(reading.text), credit: reading.credit,
            source: SourceSpan(start: reading.text.lowerBound, end: reading.text.upperBound))
    }

    private static func remove(
        _ line: PageLine, _ reason: Provenance.Reason, _ rule: String, in source: SourceText,
        from content: inout ArticleContent
    ) {
        for number in line.passage.lines {
            let range = source.lines[number - 1].range
            // Four bytes hold the longest character's scalar; a cut through a letter is repaired by decoding.
            let head = range.prefix(longestRemoved * 4)
            let text = source.string(head).prefix(longestRemoved)
            content.provenance.removed.append(
                Provenance.RemovedLine(
                    line: number, text: String(text), reason: reason, rule: rule,
                    score: line.score))
        }
    }

    /// The blocks of an article, by part.
    private struct Blocks {
        var headline: Range<Int>?
        var standfirst: Range<Int>?
        var captions: [Range<Int>] = []
        var body: [Range<Int>] = []

        var all: [Block] {
            var blocks: [Block] = []
            if let headline { blocks.append(Block(part: .headline, paragraph: 0, range: headline)) }
            if let standfirst {
                blocks.append(Block(part: .standfirst, paragraph: 0, range: standfirst))
            }
            for (number, range) in captions.enumerated() {
                blocks.append(Block(part: .caption, paragraph: number, range: range))
            }
            for (number, range) in body.enumerated() {
                blocks.append(Block(part: .body, paragraph: number, range: range))
            }
            return blocks
        }
    }
}
