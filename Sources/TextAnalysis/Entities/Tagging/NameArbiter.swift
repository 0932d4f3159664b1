import CorpusModel

/// Brings together what the rules found and what the tagger marked.
///
/// Extents and classes are the tagger's, which has weighed the rules; finer types, titles and known names are the rules'.
struct NameArbiter {
    let text: AnnotatedDocument
    /// What the rules found, in text order.
    let candidates: [NameCandidate]

    /// Returns the names of a document, in text order, without overlap.
    func settled(_ names: [TaggedName]) -> [NameCandidate] {
        var settled: [NameCandidate] = []
        var next = 0
        for var name in names {
            trim(&name)
            while next < candidates.count,
                candidates[next].tokens.upperBound <= name.tokens.lowerBound
            {
                next += 1
            }
            var end = next
            while end < candidates.count,
                candidates[end].tokens.lowerBound < name.tokens.upperBound
            {
                end += 1
            }
            guard end > next || !isTitle(name.tokens) else { continue }
            settled.append(candidate(for: name, among: candidates[next..<end]))
        }
        return settled
    }

    private func candidate(
        for name: TaggedName, among overlapping: ArraySlice<NameCandidate>
    ) -> NameCandidate {
        if var same = overlapping.first(where: { $0.tokens == name.tokens }) {
            same.confidence = name.confidence
            if nameClass(of: same) != name.nameClass { retype(&same, to: name.nameClass) }
            return same
        }
        var candidate = NameCandidate(tokens: name.tokens)
        candidate.basis = .tagger
        candidate.confidence = name.confidence
        candidate.type = name.nameClass.type
        if let related = overlapping.first(where: { nameClass(of: $0) == name.nameClass }),
            related.form != .demonym
        {
            candidate.type = related.type
            candidate.subtype = related.subtype
        }
        if let first = overlapping.first, first.tokens.lowerBound == name.tokens.lowerBound,
            name.nameClass == .person
        {
            candidate.title = first.title
            candidate.gender = first.gender
            candidate.isAddressed = first.isAddressed
        }
        return candidate
    }

    private func retype(_ candidate: inout NameCandidate, to nameClass: NameClass) {
        candidate.type = nameClass.type
        candidate.subtype = nil
        candidate.known = nil
        candidate.form = .name
        candidate.basis = .tagger
        if nameClass != .person { candidate.title = nil }
    }

    private func nameClass(of candidate: NameCandidate) -> NameClass? {
        candidate.type.map { NameClass($0, form: candidate.form) }
    }

    /// Cuts "Mrs" and "the" off the beginning of a name.
    private func trim(_ name: inout TaggedName) {
        while name.tokens.count > 1 {
            let first = name.tokens.lowerBound
            let isHonorific =
                text.classes[first].hasAny(.anyHonorific) && name.nameClass == .person
                && !text.classes[first].hasAny([.givenName, .surname])
            guard isHonorific || text.tokens[first].hash == Self.the else { return }
            name.tokens = first + 1..<name.tokens.upperBound
        }
    }

    private static let the = WordHash("the")

    /// Whether all words are those of titles: "Minister of Foreign Affairs", "Rt Hon".
    private func isTitle(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy {
            text.classes[$0].hasAny([.title, .titlePart, .anyHonorific])
                && !text.classes[$0].hasAny([.givenName, .surname])
                || SmallWord(text.tokens[$0].hash) != nil
        }
    }
}
