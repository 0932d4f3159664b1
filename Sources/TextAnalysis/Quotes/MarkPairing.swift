import CorpusModel

/// Pairs quotation marks into the outermost quoted stretches of the body.
enum MarkPairing {
    /// Nesting deeper than any writer's; a mark that would open a deeper level is ignored, so that time stays
    /// linear in text made of marks alone.
    private static let deepestLevel = 8

    /// Returns the quoted stretches of all body paragraphs, in text order; they do not overlap.
    ///
    /// The outer marks are double ones, or single ones in an article that pairs more of these.
    static func segments(of document: Document) -> [QuotedSegment] {
        let body = document.blocks.indices.filter { document.blocks[$0].part == .body }
        let marks = body.map { QuotationMark.marks(inBlock: $0, of: document) }
        var doubles: [QuotedSegment] = []
        var singles: [QuotedSegment] = []
        for (position, block) in body.enumerated() {
            let nextOpens =
                position + 1 < body.count
                && opensWithMark(marks[position + 1], block: body[position + 1], document)
            let paragraph = Paragraph(
                block: block, marks: marks[position], isContinued: nextOpens)
            pairDoubles(paragraph, document, into: &doubles)
            pairSingles(paragraph, document, into: &singles)
        }
        let outerSingles = segments(singles, outside: doubles) { $1.contains($0) }
        let outerDoubles = segments(doubles, outside: singles) { $1.contains($0) }
        guard outerSingles.count > outerDoubles.count else { return doubles }
        let rest = segments(doubles, outside: singles) { $0.overlaps($1) }
        return (singles + rest).sorted { $0.outer.lowerBound < $1.outer.lowerBound }
    }

    private struct Paragraph {
        var block: Int
        var marks: [QuotationMark]
        /// Whether the next paragraph begins with a mark.
        var isContinued: Bool
    }

    private static func opensWithMark(
        _ marks: [QuotationMark], block: Int, _ document: Document
    ) -> Bool {
        guard let first = marks.first, first.opens else { return false }
        return first.tokens.lowerBound == document.blockTokens[block].lowerBound
    }

    private static func pairDoubles(
        _ paragraph: Paragraph, _ document: Document, into segments: inout [QuotedSegment]
    ) {
        let first = segments.count
        var open: [QuotationMark] = []
        func isGerman(_ mark: QuotationMark) -> Bool {
            QuotationMark.scalar(mark.tokens.lowerBound, document) == 0x201E
        }
        for mark in paragraph.marks where mark.style == .double {
            var closes = mark.closes
            if !closes, let last = open.last, isGerman(last), !isGerman(mark) { closes = true }
            if closes, !open.isEmpty {
                // A straight mark closes the innermost straight one, across stray curly ones.
                let level =
                    mark.isStraight
                    ? open.lastIndex { $0.isStraight } ?? open.count - 1 : open.count - 1
                let opener = open[level]
                open.removeSubrange(level...)
                close(opener, mark, paragraph, document, first, &segments)
            } else if mark.opens, !(mark.closes && followsDigit(mark, document)) {
                if open.count < deepestLevel { open.append(mark) }
            }
        }
        if let opener = open.first {
            closeAtEnd(opener, paragraph, document, first, &segments)
        }
    }

    /// Whether the mark may say inches: it closes nothing and stands behind a number.
    private static func followsDigit(_ mark: QuotationMark, _ document: Document) -> Bool {
        mark.tokens.lowerBound > 0 && document.tokens[mark.tokens.lowerBound - 1].kind == .number
    }

    private static func pairSingles(
        _ paragraph: Paragraph, _ document: Document, into segments: inout [QuotedSegment]
    ) {
        let marks = paragraph.marks.filter { $0.style == .single }
        // For each mark, whether one that closes comes before the next that opens.
        var closerFollows = [Bool](repeating: false, count: marks.count)
        for index in marks.indices.reversed().dropFirst() {
            let next = marks[index + 1]
            closerFollows[index] = next.closes || !next.opens && closerFollows[index + 1]
        }
        let first = segments.count
        var opener: QuotationMark?
        for (index, mark) in marks.enumerated() {
            guard let begun = opener else {
                if mark.opens { opener = mark }
                continue
            }
            guard mark.closes else { continue }
            if closerFollows[index], isPluralPossessive(mark, document) { continue }
            close(begun, mark, paragraph, document, first, &segments)
            opener = nil
        }
        if let opener, !opener.isStraight {
            closeAtEnd(opener, paragraph, document, first, &segments)
        }
    }

    /// Whether the mark may be the apostrophe of "the countries’ militaries".
    private static func isPluralPossessive(_ mark: QuotationMark, _ document: Document) -> Bool {
        let index = mark.tokens.lowerBound
        guard index > 0, mark.tokens.upperBound < document.tokens.count else { return false }
        let before = document.tokens[index - 1]
        let after = document.tokens[mark.tokens.upperBound]
        return before.isWord && document.source.bytes[Int(before.end) - 1] == UInt8(ascii: "s")
            && after.isWord && after.block == before.block
    }

    private static func close(
        _ opener: QuotationMark, _ closer: QuotationMark, _ paragraph: Paragraph,
        _ document: Document, _ first: Int, _ segments: inout [QuotedSegment]
    ) {
        append(
            QuotedSegment(
                block: paragraph.block,
                outer: opener.tokens.lowerBound..<closer.tokens.upperBound,
                inner: opener.tokens
                    .upperBound..<max(opener.tokens.upperBound, closer.tokens.lowerBound),
                isClosed: true),
            document, first, &segments)
    }

    /// Lets an open quotation run to the end of its paragraph, if it began it or the next one goes on.
    private static func closeAtEnd(
        _ opener: QuotationMark, _ paragraph: Paragraph, _ document: Document, _ first: Int,
        _ segments: inout [QuotedSegment]
    ) {
        let block = document.blockTokens[paragraph.block]
        guard paragraph.isContinued || opener.tokens.lowerBound == block.lowerBound,
            opener.tokens.upperBound < block.upperBound
        else { return }
        let cue =
            paragraph.isContinued
            ? nil : cue(in: opener.tokens.upperBound..<block.upperBound, document)
        let end = cue ?? block.upperBound
        append(
            QuotedSegment(
                block: paragraph.block, outer: opener.tokens.lowerBound..<end,
                inner: opener.tokens.upperBound..<end, isClosed: cue != nil),
            document, first, &segments)
    }

    /// Returns where the cue begins behind a quotation that nobody closed: after the comma in "… to keep, said Kessel".
    private static func cue(in tokens: Range<Int>, _ document: Document) -> Int? {
        func isVerb(_ index: Int) -> Bool {
            guard let entry = ReportingVerb.forms[document.tokens[index].hash] else { return false }
            return entry.verb.isStrong && entry.form == .finite
        }
        func isSubject(_ index: Int) -> Bool {
            document.tokens[index].isCapitalized || subjects.contains(document.tokens[index].hash)
        }
        for index in tokens.dropFirst().dropLast(2) where document.token(index, is: ",") {
            let (first, second) = (index + 1, index + 2)
            if isVerb(first) && isSubject(second) || isVerb(second) && isSubject(first) {
                return first
            }
        }
        return nil
    }

    private static let subjects = WordSet("he she they the a an one")

    /// Adds a stretch in place of those it encloses, if there is a word or number in it.
    private static func append(
        _ segment: QuotedSegment, _ document: Document, _ first: Int,
        _ segments: inout [QuotedSegment]
    ) {
        while segments.count > first, let last = segments.last,
            last.outer.lowerBound >= segment.outer.lowerBound
        {
            segments.removeLast()
        }
        let hasText = document.tokens[segment.inner].contains {
            $0.isWord || $0.kind == .number || $0.kind == .address
        }
        if hasText { segments.append(segment) }
    }

    /// Returns the stretches that do not touch one of `others` the way the closure says; both in text order.
    private static func segments(
        _ segments: [QuotedSegment], outside others: [QuotedSegment],
        touches: (Range<Int>, Range<Int>) -> Bool
    ) -> [QuotedSegment] {
        var next = 0
        return segments.filter { segment in
            while next < others.count, others[next].outer.upperBound <= segment.outer.lowerBound {
                next += 1
            }
            return next == others.count || !touches(segment.outer, others[next].outer)
        }
    }
}
