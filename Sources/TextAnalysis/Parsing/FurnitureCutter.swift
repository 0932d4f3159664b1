import CorpusModel

/// Cuts the lines that are page furniture whatever stands around them: known phrases, code, bare addresses.
enum FurnitureCutter {
    static func run(on page: inout Page) {
        for index in page.lines.indices {
            let line = page.lines[index]
            if let rule = FurnitureRules.standard.rule(for: line.features, in: page.source.bytes) {
                page.cut(index, rule.reason, rule.name)
            } else if let (reason, rule) = shape(of: line, in: page) {
                page.cut(index, reason, rule)
            }
        }
    }

    private static func shape(of line: PageLine, in page: Page) -> (Provenance.Reason, String)? {
        let bytes = page.source.bytes
        let features = line.features
        if features.wordCount == 0 { return (.boilerplate, "line without a word") }
        if CodeTest.isCode(line.range, features, of: bytes) {
            return (.boilerplate, "script, style sheet or data")
        }
        guard features.wordCount <= 40 else { return nil }
        if features.wordCount <= 30, copyrightOpens(line, bytes) {
            return (.footer, "copyright line")
        }
        if features.words.allSatisfy({ bytes[$0].allSatisfy { (0x30...0x39).contains($0) } }) {
            return (.boilerplate, "number alone")
        }
        guard features.wordCount <= 16 else { return nil }
        return address(line, in: page) ?? counter(features, bytes)
    }

    /// Whether the line opens with © or "(c) 2019".
    private static func copyrightOpens(_ line: PageLine, _ bytes: [UInt8]) -> Bool {
        let text = bytes[line.range]
        let hasYear = line.features.words.prefix(8).contains { word in
            word.count >= 4 && bytes[word].prefix(4).allSatisfy { (0x30...0x39).contains($0) }
        }
        return hasYear && (text.starts(with: "©".utf8) || text.starts(with: "(c) ".utf8))
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

    /// A number with what it counts: "12 comments", "858shares", "3 min read".
    private static func counter(
        _ features: LineFeatures, _ bytes: [UInt8]
    ) -> (Provenance.Reason, String)? {
        guard features.wordCount <= 3, let first = features.words.first else { return nil }
        let digits = bytes[first].prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty else { return nil }
        let rest = first.lowerBound + digits.count..<first.upperBound
        let unit = rest.isEmpty ? features.words.dropFirst().first ?? rest : rest
        guard counted.contains(WordHash(bytes, unit)) else { return nil }
        return (.share, "count of shares or comments")
    }
}
