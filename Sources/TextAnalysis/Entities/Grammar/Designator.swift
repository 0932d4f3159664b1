import CorpusModel

/// Letters, a hyphen and a number, as aircraft and weapons are named: "P-8", "AC-130", "S-400".
struct Designator {
    let tokens: Range<Int>
    let kind: NameStructure.Kind

    /// "Khorramshahr-4" and "Hwasong-18" are whole words before the hyphen.
    private static let longestName = 12

    /// Reads the designator that begins with a token, or gives `nil`.
    init?(at start: Int, in text: AnnotatedDocument) {
        let tokens = text.tokens
        guard start + 2 < tokens.count, tokens[start].isWord, tokens[start].isCapitalized,
            tokens[start].end - tokens[start].start <= Self.longestName,
            tokens[start + 1].kind == .hyphen, text.isJoined(start + 1),
            tokens[start + 2].kind == .number
        else { return nil }
        let end = start + 3
        guard let kind = Self.kind(besideEnd: end, in: text) ?? Self.prefixes[tokens[start].hash]
        else { return nil }
        self.tokens = start..<Self.nameEnd(from: end, in: text)
        self.kind = kind
    }

    /// Returns the end of the name that many bear beside their letters: "MQ-4C Triton".
    private static func nameEnd(from end: Int, in text: AnnotatedDocument) -> Int {
        guard end < text.tokens.count, text.tokens[end].isWord, text.tokens[end].isCapitalized,
            text.tokens[end].sentence == text.tokens[end - 1].sentence,
            text.style(at: end) == .running,
            !text.classes[end].hasAny([.function, .date, .beginsKnownName, .title, .titlePart])
        else { return end }
        return end + 1
    }

    /// Returns what the nouns after a designator call it: "P-8 submarine-hunting aircraft".
    private static func kind(
        besideEnd end: Int, in text: AnnotatedDocument
    ) -> NameStructure.Kind? {
        for index in end..<min(end + 5, text.tokens.count) {
            let token = text.tokens[index]
            guard token.isWord || token.kind == .hyphen, !token.isCapitalized else { return nil }
            let classes = text.classes[index]
            if classes.contains(.function) { return nil }
            if classes.contains(.aircraftNoun) { return NameStructure.Kind(.aircraft) }
            if classes.contains(.missileNoun) { return NameStructure.Kind(.weapon, .missile) }
            if classes.contains(.weaponNoun) { return NameStructure.Kind(.weapon) }
        }
        return nil
    }

    /// What letters stand for where no noun follows.
    private static let prefixes: [WordHash: NameStructure.Kind] = {
        var kinds: [WordHash: NameStructure.Kind] = [:]
        let lists: [(String, NameStructure.Kind)] = [
            (
                "P F B A C E U V AC KC MC EC EA RC WC HC CV MV MQ RQ AH UH CH MH SH SR FB EF JF "
                    + "MiG Su Tu Il An Yak Ka Mi Be",
                NameStructure.Kind(.aircraft)
            ),
            (
                "DF RS KN Kh SS SM SA JL AGM AIM BGM GBU R UR Hwasong Shahab",
                .init(.weapon, .missile)
            ),
            ("S", NameStructure.Kind(.weapon, .airDefense)),
            ("T M AK RPG TOS BMP BTR BM MLRS PAC W", NameStructure.Kind(.weapon)),
        ]
        for (letters, kind) in lists {
            for prefix in letters.split(separator: " ") { kinds[WordHash(String(prefix))] = kind }
        }
        return kinds
    }()
}
