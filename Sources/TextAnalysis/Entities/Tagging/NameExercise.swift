package import CorpusModel

/// One article with known names, from which the tagger learns or on which it is tested.
package struct NameExercise {
    /// A name as someone marked it.
    package struct Answer: Sendable, Hashable {
        /// Where it stands, in bytes of the text.
        package var range: Range<Int>
        package var nameClass: NameClass

        /// Creates an answer.
        package init(range: Range<Int>, nameClass: NameClass) {
            self.range = range
            self.nameClass = nameClass
        }
    }

    /// One token of a stretch: its features and its right label.
    package struct Step {
        package var rows: [UInt32]
        package var label: NameLabel
    }

    private let text: AnnotatedDocument
    /// The names as they are marked.
    package let answers: [Answer]

    /// Reads an article the way the analyser does.
    package init(seed: Seed, answers: [Answer]) {
        let source = SourceText(seed.text)
        let parsed = ArticleParser.parse(seed, source: source)
        text = AnnotatedDocument(Document(source: source, blocks: parsed.blocks))
        self.answers = answers
    }

    /// The stretches that can hold names, with the right labels.
    ///
    /// With `trustingRules`, what a list or a name's own words say of a name's class wins over the answer's.
    package func stretches(trustingRules: Bool) -> [[Step]] {
        let candidates = NameFinder.candidates(in: text)
        let features = TaggerFeatures(text, candidates: candidates)
        let finder = NameStretches(text: text, features: features)
        let labels = self.labels(trusting: trustingRules ? candidates : [])
        var rows = TaggerRows()
        return text.document.sentences.flatMap { sentence in
            finder.stretches(of: sentence).map { stretch in
                stretch.map { index in
                    rows.reset()
                    features.add(index, in: sentence, to: &rows)
                    return Step(rows: rows.rows, label: labels[index])
                }
            }
        }
    }

    /// Returns the names that the names stage gives with a tagger.
    package func names(by tagger: NameTagger) -> [(answer: Answer, confidence: Double)] {
        let table = NameFinder.find(in: text, tagger: tagger)
        return table.mentions.filter { $0.form != .nominal }.map { mention in
            let entity = table.entries[mention.entity].entity
            let answer = Answer(
                range: text.document.bytes(of: mention.tokens),
                nameClass: NameClass(entity.type, form: mention.form))
            return (answer, mention.confidence)
        }
    }

    /// For every token of the document its right label; an article before a name is no part of it.
    private func labels(trusting candidates: [NameCandidate]) -> [NameLabel] {
        var sure: [Range<Int>: NameClass] = [:]
        for candidate in candidates where candidate.basis == .list || candidate.basis == .words {
            guard let type = candidate.type else { continue }
            sure[text.document.bytes(of: candidate.tokens)] = NameClass(type, form: candidate.form)
        }
        var labels = [NameLabel](repeating: .outside, count: text.tokens.count)
        let byStart = text.tokens.indices.sorted { text.tokens[$0].start < text.tokens[$1].start }
        var next = 0
        for answer in answers.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            while next < byStart.count,
                text.tokens[byStart[next]].range.upperBound <= answer.range.lowerBound
            {
                next += 1
            }
            var isFirst = true
            while next < byStart.count,
                text.tokens[byStart[next]].range.lowerBound < answer.range.upperBound
            {
                let index = byStart[next]
                next += 1
                let isLast = text.tokens[index].range.upperBound >= answer.range.upperBound
                if isFirst, !isLast, isOutside(index) { continue }
                let nameClass = sure[answer.range] ?? answer.nameClass
                labels[index] = NameLabel(nameClass, isFirst: isFirst)
                isFirst = false
            }
        }
        return labels
    }

    /// "the" and "Mr.": before a name but no part of it.
    private func isOutside(_ index: Int) -> Bool {
        text.tokens[index].hash == Self.the
            || text.classes[index].hasAny(.anyHonorific)
                && text.tokens[index].shape.contains(.period)
    }

    private static let the = WordHash("the")
}
