import CorpusModel

/// Cuts the lines that are page furniture whatever stands around them: known phrases, code, bare addresses.
enum FurnitureCutter {
    static func run(on page: inout Page) {
        var isList = false
        for index in page.lines.indices {
            let line = page.lines[index]
            isList = isList && goesOn(line.features, endsFull: endsInStop(line, page.source.bytes))
            if isAuthorsInvitation(line, in: page) { continue }
            if let rule = FurnitureRules.standard.rule(for: line.features, in: page.source.bytes) {
                page.cut(index, rule.reason, rule.name)
                isList = isList || rule.opensList
            } else if isList {
                page.cut(index, .related, "in a list of other stories")
            } else if let (reason, rule) = shape(of: line, in: page) {
                page.cut(index, reason, rule)
            }
        }
    }

    /// Longest headline in a list of other stories, in words.
    private static let longestListed = 18

    /// Whether a list of other stories can go on with this line: a headline is short and ends in no full stop.
    private static func goesOn(_ line: LineFeatures, endsFull: Bool) -> Bool {
        line.wordCount <= longestListed && !endsFull && line.commas < 4
    }

    /// Whether a line ends in a single full stop, closing quotes and brackets left aside.
    private static func endsInStop(_ line: PageLine, _ bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        return line.features.endsSentence && text.contains(UInt8(ascii: "."))
            && !text.reversed().starts(with: "...".utf8) && text.last != UInt8(ascii: "?")
            && text.last != 0xA6
    }

    private static func shape(of line: PageLine, in page: Page) -> (Provenance.Reason, String)? {
        let bytes = page.source.bytes
        let features = line.features
        if features.wordCount == 0 { return (.boilerplate, "line without a word") }
        if CodeTest.isCode(line.range, features, of: bytes) {
            return (.boilerplate, "script, style sheet or data")
        }
        guard features.wordCount <= 40 else { return nil }
        if copyrightOpens(line, bytes) {
            return (.footer, "copyright line")
        }
        if features.words.allSatisfy({ bytes[$0].allSatisfy { (0x30...0x39).contains($0) } }) {
            return (.boilerplate, "number alone")
        }
        guard features.wordCount <= 20 else { return nil }
        if labels.contains(where: { bytes[line.range].starts(with: $0.utf8) }) {
            return (.related, "label of a link to another story")
        }
        return numbered(features, bytes) ?? address(line, in: page) ?? counter(features, bytes)
            ?? invitation(line, in: page)
    }

    private static let labels = [
        "Related: ", "RELATED: ", "Read more: ", "READ MORE: ", "Read More: ", "MORE: ", "More: ",
        "WATCH: ",
        "Watch: ", "VIDEO: ", "Video: ", "PHOTOS: ", "Photos: ", "LISTEN: ", "Listen: ",
        "SEE ALSO: ",
        "See also: ", "READ: ", "Read: ", "READ ALSO: ", "ALSO READ: ", "Don’t miss: ", "Also on ",
    ]

    /// "Image 1 of 5", "1 of 6": the place in a series of pictures.
    private static func numbered(
        _ features: LineFeatures, _ bytes: [UInt8]
    ) -> (Provenance.Reason, String)? {
        guard features.wordCount <= 4, features.wordCount >= 3, features.numbers == 2,
            features.words.contains(where: { WordHash(bytes, $0) == WordHash("of") })
        else { return nil }
        return (.media, "place in a series of pictures")
    }

    private static let platforms = WordSet(
        "facebook twitter instagram youtube tiktok linkedin telegram")

    /// "Follow The Post on Facebook".
    private static func invitation(
        _ line: PageLine, in page: Page
    ) -> (Provenance.Reason, String)? {
        let bytes = page.source.bytes
        guard let first = line.features.words.first, WordHash(bytes, first) == WordHash("follow"),
            line.features.words.contains(where: { platforms.contains(WordHash(bytes, $0)) }),
            line.features.wordCount <= 20
        else { return nil }
        return (.share, "follow phrase")
    }

    /// Whether the line asks to follow the author, which says who that is.
    private static func isAuthorsInvitation(_ line: PageLine, in page: Page) -> Bool {
        guard let first = line.features.words.first,
            WordHash(page.source.bytes, first) == WordHash("follow")
        else { return false }
        return AuthorNoteReader.read(
            page.text(line.range), wordCount: line.features.wordCount)?.isCertain ?? false
    }

    /// Whether the line opens with © or "(c) 2019".
    private static func copyrightOpens(_ line: PageLine, _ bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        let hasYear = line.features.words.prefix(8).contains { word in
            word.count >= 4 && bytes[word].prefix(4).allSatisfy { (0x30...0x39).contains($0) }
        }
        let signs = ["©", "(c) ", "Copyright ", "COPYRIGHT ", "\u{FEFF}©"]
        return hasYear && signs.contains { text.starts(with: $0.utf8) }
    }

    /// A line that is nothing but a mail address, a web address or a handle.
    private static func address(
        _ line: PageLine, in page: Page
    ) -> (Provenance.Reason, String)? {
        let bytes = page.source.bytes[line.range]
        guard !bytes.contains(0x20), bytes.count < 400 else { return nil }
        if bytes.first == UInt8(ascii: "@") { return (.contact, "handle alone") }
        if bytes.contains(UInt8(ascii: "@")), bytes.contains(UInt8(ascii: ".")) {
            return (.contact, "mail address alone")
        }
        if bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) {
            return (.contact, "web address alone")
        }
        return nil
    }

    private static let counted = WordSet(
        """
        comment comments share shares shared view views read reads like likes follower followers retweets replies
        letture commenti responses
        """)

    private static let phones = WordSet("tel fax phone telephone mobile")

    /// A number with what it counts: "12 comments", "858shares", "3 min read".
    private static func counter(
        _ features: LineFeatures, _ bytes: [UInt8]
    ) -> (Provenance.Reason, String)? {
        guard let first = features.words.first else { return nil }
        if features.numbers >= 2, phones.contains(WordHash(bytes, first)) {
            return (.contact, "telephone number")
        }
        guard features.wordCount <= 3 else { return nil }
        let digits = bytes[first].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        let rest = first.lowerBound + digits.count..<first.upperBound
        let unit = rest.isEmpty ? features.words.dropFirst().first ?? rest : rest
        guard counted.contains(WordHash(bytes, unit)) else { return nil }
        return (.share, "count of shares or comments")
    }
}
