/// Decides which words can be part of a name by how they are written.
struct NameWords {
    let text: AnnotatedDocument

    /// Whether the word is written as a name is, given where it stands.
    func isName(_ index: Int, in sentence: Range<Int>) -> Bool {
        let token = text.tokens[index]
        guard token.isWord, token.isCapitalized else { return false }
        let classes = text.classes[index]
        if classes.contains(.function) { return isGivenName(index, in: sentence) }
        if classes.contains(.date) { return isNamedLikeMonth(index, in: sentence) }
        if token.shape.contains(.initial) { return true }
        let style = text.style(at: index)
        if style == .running, !text.opensClause(index, in: sentence) {
            // Words of the language in capitals are shouted: "the REBUILT country".
            let isShouted = token.isAllCapitals && token.end - token.start > 3
            return !(isShouted && classes.contains(.common))
                && !text.isShouted(index, in: sentence)
        }
        return isNameAnyway(index, in: sentence, style: style)
    }

    /// Whether a word whose capital may be owed to its place is a name by what else is known of it.
    private func isNameAnyway(
        _ index: Int, in sentence: Range<Int>, style: AnnotatedDocument.Style
    ) -> Bool {
        let token = text.tokens[index]
        let classes = text.classes[index]
        let counts = text.memory[token.hash]
        if counts.capital > 0, counts.capital >= counts.small { return true }
        if classes.contains(.particle), style == .running, opensParticles(index, in: sentence) {
            return true
        }
        if style == .running, opensTitle(index, in: sentence) { return true }
        if counts.small > 0 { return false }
        if style != .running {
            // Headlines hold verbs and nouns that no list has; their names are known or come again below.
            return !classes.contains(.common)
                && classes.hasAny([.givenName, .surname, .beginsKnownName])
        }
        guard classes.contains(.common) else { return true }
        if token.isAllCapitals { return true }
        // "State Department officials" open sentences too.
        let next = index + 1
        guard next < sentence.upperBound, text.tokens[next].isCapitalized,
            text.tokens[next].isWord, !text.classes[next].hasAny([.function, .date])
        else { return false }
        return classes.hasAny([
            .title, .titlePart, .givenName, .honorific, .honorificMale, .honorificFemale,
            .orgOpener, .beginsKnownName, .placeOpener, .eventOpener,
        ]) || text.classes[next].hasAny([.orgHead, .agreementHead, .eventHead])
    }

    /// Whether a sentence opens with a title that a name follows: "Defense Secretary Pete Hegseth".
    private func opensTitle(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard text.classes[index].hasAny([.title, .titlePart, .anyHonorific]) else { return false }
        let words = text.tokens[index + 1..<min(index + 3, sentence.upperBound)]
        return words.count == 2 && words.allSatisfy { $0.isWord && $0.isCapitalized }
            && text.classes[index + 1].hasAny([.title, .titlePart, .givenName])
    }

    /// Whether a sentence opens with the surname of a "von der Leyen" or "al-Assad".
    private func opensParticles(_ index: Int, in sentence: Range<Int>) -> Bool {
        for next in index + 1..<max(index + 1, min(index + 4, sentence.upperBound)) {
            let token = text.tokens[next]
            if token.isWord, token.isCapitalized { return !text.classes[next].contains(.function) }
            guard token.kind == .hyphen || text.classes[next].contains(.particle) else {
                return false
            }
        }
        return false
    }

    /// "Will Smith": a word of grammar that is a given name before a surname.
    private func isGivenName(_ index: Int, in sentence: Range<Int>) -> Bool {
        let next = index + 1
        guard text.classes[index].contains(.givenName), next < sentence.upperBound,
            text.tokens[next].isCapitalized, text.style(at: index) == .running
        else { return false }
        return text.classes[next].contains(.surname) && !text.classes[next].contains(.common)
    }

    /// "Theresa May", "April Ryan": a month that is part of a person's name.
    private func isNamedLikeMonth(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard text.style(at: index) == .running else { return false }
        if index > sentence.lowerBound {
            let before = text.classes[index - 1]
            if text.tokens[index - 1].isCapitalized, before.hasAny([.givenName, .anyHonorific]),
                !before.hasAny([.date, .function])
            {
                return true
            }
        }
        let next = index + 1
        guard text.classes[index].contains(.givenFemale), next < sentence.upperBound,
            text.tokens[next].isCapitalized
        else { return false }
        return text.classes[next].contains(.surname) && !text.classes[next].contains(.common)
    }
}
