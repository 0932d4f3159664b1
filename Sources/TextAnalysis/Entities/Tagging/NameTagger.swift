/// Marks names of four classes in a document: a linear-chain model over hashed features.
///
/// What the rules found is among the features, so the model learns how far to trust each of them.
package struct NameTagger: Sendable {
    /// The weights of every row, one for each label.
    private let rows: [SIMD16<Int8>]
    private let scale: Float
    private let transitions: [Float]

    /// The tagger with the weights that ship with the module.
    static let shared = NameTagger(.names)

    /// Creates a tagger from weights, 16 a row of which the first `NameLabel.count` are used.
    package init(_ weights: LinearWeights) {
        rows = (0..<weights.values.count / Self.rowWidth).map { row in
            var lanes = SIMD16<Int8>()
            for lane in 0..<NameLabel.count { lanes[lane] = weights.values[row * 16 + lane] }
            return lanes
        }
        scale = weights.scale
        let scale = weights.scale
        transitions = NameLattice.transitions { before, label in
            Float(weights.values[before * Self.rowWidth + label]) * scale
        }
    }

    /// How many weights a row has.
    package static let rowWidth = 16

    /// Returns the names of a document, in text order.
    ///
    /// What the rules are sure of weighs more than training would have it.
    func names(in text: AnnotatedDocument, candidates: [NameCandidate]) -> [TaggedName] {
        let features = TaggerFeatures(text, candidates: candidates)
        let finder = NameStretches(text: text, features: features)
        var names: [TaggedName] = []
        var row = TaggerRows()
        var scores: [Float] = []
        for sentence in text.document.sentences {
            for stretch in finder.stretches(of: sentence) {
                scores.removeAll(keepingCapacity: true)
                for index in stretch {
                    row.reset()
                    features.add(index, in: sentence, to: &row)
                    append(row.rows, to: &scores)
                    if let held = features.held(index) {
                        let row = scores.count - NameLabel.count
                        scores[row + Int(held.label.rawValue)] += held.points
                    }
                }
                let lattice = NameLattice(scores: scores, transitions: transitions)
                read(lattice, from: stretch.lowerBound, into: &names)
            }
        }
        agree(&names, in: text)
        return names
    }

    private func append(_ features: [UInt32], to scores: inout [Float]) {
        var sum = SIMD16<Int16>()
        for row in features { sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[Int(row)]) }
        for label in 0..<NameLabel.count { scores.append(Float(sum[label]) * scale) }
    }

    private func read(_ lattice: NameLattice, from start: Int, into names: inout [TaggedName]) {
        let best = lattice.best
        guard best.contains(where: { $0 != .outside }) else { return }
        let marginals = lattice.marginals(withPairs: false).labels
        for (offset, label) in best.enumerated() where label != .outside {
            let row = marginals[offset * NameLabel.count..<(offset + 1) * NameLabel.count]
            let probability = 1 - row[row.startIndex]
            if label.isInside, let last = names.indices.last {
                names[last].tokens = names[last].tokens.lowerBound..<start + offset + 1
                names[last].probability = min(names[last].probability, probability)
            } else {
                var classes = SIMD4<Float>()
                for lane in 0..<4 { classes[lane] = row[row.startIndex + 1 + 2 * lane] }
                let index = start + offset
                names.append(
                    TaggedName(
                        tokens: index..<index + 1, probability: probability, classes: classes))
            }
        }
    }

    /// Words of the longest surnames: "van der Leyen".
    private static let longestSurname = 3

    /// Names of the same words in one document are of one class, that of all places together; a surname is of the
    /// class of the full names that end with it, too.
    private func agree(_ names: inout [TaggedName], in text: AnnotatedDocument) {
        var sums: [WordHash: SIMD4<Float>] = [:]
        var surnames: [WordHash: Float] = [:]
        let words = names.map { text.document.hash($0.tokens) }
        for (name, words) in zip(names, words) {
            sums[words, default: SIMD4()] += name.classes
            guard name.tokens.count > 1, name.nameClass == .person else { continue }
            for start in name.tokens.suffix(Self.longestSurname)
            where start > name.tokens.lowerBound {
                let surname = text.document.hash(start..<name.tokens.upperBound)
                surnames[surname, default: 0] += name.classes[Int(NameClass.person.rawValue)]
            }
        }
        for index in names.indices {
            guard var sum = sums[words[index]] else { continue }
            if let surname = surnames[words[index]] {
                sum[Int(NameClass.person.rawValue)] += surname
            }
            names[index].classes = sum
        }
    }
}
