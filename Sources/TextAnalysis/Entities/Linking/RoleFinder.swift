import CorpusModel

/// Finds the role written beside a person's name: "press secretary X", "X, the director of the Y Institute,".
struct RoleFinder {
    let text: AnnotatedDocument
    let table: NameTable

    /// Twelve tokens hold any role; what is longer is a sentence.
    private static let longestRole = 12

    /// Returns the role beside a mention of a person, as tokens, or `nil`.
    func role(beside name: Range<Int>) -> Range<Int>? {
        let sentence = text.document.sentences[Int(text.tokens[name.lowerBound].sentence)]
        return before(name, in: sentence) ?? after(name, in: sentence)
    }

    private func before(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        var end = name.lowerBound
        guard end > sentence.lowerBound else { return nil }
        if text.document.token(end - 1, is: ",") {
            // After a comma the name must be closed by one too, or the role belongs to somebody else.
            guard closesPhrase(name.upperBound, in: sentence) else { return nil }
            end -= 1
        }
        guard let head = head(before: end, in: sentence) else { return nil }
        var start = head
        while start > sentence.lowerBound, end - start < Self.longestRole,
            let earlier = modifier(before: start, in: sentence)
        {
            start = earlier
        }
        return start..<end
    }

    /// Returns the role noun of the phrase that ends before `end`: "secretary" of "secretary of state".
    private func head(before end: Int, in sentence: Range<Int>) -> Int? {
        let last = end - 1
        guard last >= sentence.lowerBound else { return nil }
        if isRole(last) { return last }
        // "secretary of state", "deputy envoy to the UN"
        for index in (max(sentence.lowerBound, end - 6)..<last).reversed() {
            if isRole(index) { return joins(index + 1, until: end) ? index : nil }
            guard text.tokens[index].isWord || text.tokens[index].kind == .hyphen else {
                return nil
            }
        }
        return nil
    }

    /// Whether the tokens are a preposition, an article perhaps, and one name or noun.
    private func joins(_ start: Int, until end: Int) -> Bool {
        guard start < end, Self.links.contains(text.tokens[start].hash) else { return false }
        var index = start + 1
        if index < end, text.classes[index].contains(.determiner) { index += 1 }
        if let mention = table.mention(at: index) {
            return table.mentions[mention].tokens == index..<end
        }
        return index + 1 == end && text.classes[index].hasAny([.titlePart, .roleModifier])
    }

    private static let links = WordSet("of to for at")

    /// Returns where the modifier before a token begins: a word, or the whole name of a country or body.
    private func modifier(before start: Int, in sentence: Range<Int>) -> Int? {
        let index = start - 1
        if let mention = table.mention(at: index) {
            let owner = table.entries[table.mentions[mention].entity].entity
            return owner.type == .person ? nil : table.mentions[mention].tokens.lowerBound
        }
        let token = text.tokens[index]
        if token.kind == .hyphen { return index > sentence.lowerBound ? index - 1 : nil }
        guard token.isWord, text.classes[index].hasAny([.roleModifier, .roleNoun]) else {
            return nil
        }
        return index
    }

    private func isRole(_ index: Int) -> Bool {
        text.tokens[index].isWord && text.classes[index].contains(.roleNoun)
            && table.mention(at: index) == nil
    }

    private func after(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        guard name.upperBound + 1 < sentence.upperBound,
            text.document.token(name.upperBound, is: ",")
        else { return nil }
        var start = name.upperBound + 1
        if text.classes[start].contains(.determiner) { start += 1 }
        let limit = min(start + Self.longestRole, sentence.upperBound)
        var head: Int?
        var index = start
        while index < limit {
            let token = text.tokens[index]
            if let mention = table.mention(at: index) {
                let owner = table.entries[table.mentions[mention].entity].entity
                // "Mr. Trump's special envoy": the role begins after the possessive.
                index = table.mentions[mention].tokens.upperBound
                if owner.type == .person, head == nil {
                    guard index < limit, text.tokens[index].kind == .possessive else { return nil }
                    start = index + 1
                }
                continue
            }
            if token.kind == .possessive || token.kind == .hyphen {
                index += 1
                continue
            }
            guard token.isWord else { break }
            let classes = text.classes[index]
            if classes.contains(.roleNoun) {
                head = index
            } else if head != nil {
                let isLink = Self.links.contains(token.hash)
                let isArticle =
                    classes.contains(.determiner)
                    && Self.links.contains(text.tokens[index - 1].hash)
                if !isLink, !isArticle, !classes.contains(.titlePart) { break }
            } else if classes.hasAny([.function, .say]), !classes.hasAny([.anyHonorific]) {
                return nil
            }
            index += 1
        }
        guard head != nil, index <= limit else { return nil }
        while index > start,
            Self.links.contains(text.tokens[index - 1].hash)
                || text.classes[index - 1].contains(.determiner)
        {
            index -= 1
        }
        return index > start ? start..<index : nil
    }

    private func closesPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return true }
        switch text.tokens[index].kind {
        case .punctuation, .stop, .dash, .quoteMark, .bracket: return true
        default: return false
        }
    }
}
