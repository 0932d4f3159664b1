#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The labels that one stretch of tokens may bear, with their probabilities: a linear chain (Lafferty et al., 2001).
package struct NameLattice {
    /// What a label that must not be scores.
    private static let never: Float = -1e9
    private static let labels = NameLabel.count

    /// For every token, the score of each label.
    private let scores: [Float]
    /// For every pair of labels, the score of the second after the first; the last row is that of the start.
    private let transitions: [Float]
    private let length: Int

    /// Creates a lattice of scores, `NameLabel.count` a token, and transitions.
    package init(scores: [Float], transitions: [Float]) {
        self.scores = scores
        self.transitions = transitions
        length = scores.count / Self.labels
    }

    /// Returns the scores of one label after another as `init` wants them: forbidden pairs can never win.
    package static func transitions(_ score: (_ before: Int, _ label: Int) -> Float) -> [Float] {
        var table: [Float] = []
        for before in 0...labels {
            // The start is like an outside label before the first token.
            let previous = NameLabel(rawValue: before == labels ? 0 : UInt8(before))
            for label in 0..<labels {
                let isAllowed = NameLabel(rawValue: UInt8(label)).mayFollow(previous)
                table.append(isAllowed ? score(before, label) : never)
            }
        }
        return table
    }

    /// The likeliest labels (Viterbi).
    package var best: [NameLabel] {
        let count = Self.labels
        var previous = [Int](repeating: 0, count: length * count)
        var row = (0..<count).map { scores[$0] + transitions[count * count + $0] }
        for token in 1..<max(length, 1) {
            var next = [Float](repeating: Self.never, count: count)
            for label in 0..<count {
                var from = 0
                var top = -Float.infinity
                for before in 0..<count
                where row[before] + transitions[before * count + label] > top {
                    top = row[before] + transitions[before * count + label]
                    from = before
                }
                next[label] = top + scores[token * count + label]
                previous[token * count + label] = from
            }
            row = next
        }
        var label = 0
        for other in 1..<count where row[other] > row[label] { label = other }
        var path = [NameLabel](repeating: .outside, count: length)
        for token in (0..<length).reversed() {
            path[token] = NameLabel(rawValue: UInt8(label))
            label = previous[token * count + label]
        }
        return path
    }

    /// What forward and backward sums say of labels and of pairs of neighbours.
    package struct Marginals {
        /// For every token, the probability of each label.
        package var labels: [Float]
        /// For every token, the probability of each pair of the label before it and its own; the start counts as a label.
        package var pairs: [Float]

        /// The probabilities of the pairs that end with a token, by label before and label.
        package func pairs(at token: Int) -> ArraySlice<Float> {
            let width = (NameLabel.count + 1) * NameLabel.count
            return pairs[token * width..<(token + 1) * width]
        }
    }

    /// The probabilities of labels, and of pairs where they are asked for.
    package func marginals(withPairs: Bool) -> Marginals {
        let count = Self.labels
        let weights = transitions.map { exp($0) }
        var emissions = [Float](repeating: 0, count: length * count)
        for token in 0..<length {
            let row = scores[token * count..<(token + 1) * count]
            let top = row.max() ?? 0
            for label in 0..<count {
                emissions[token * count + label] = exp(row[token * count + label] - top)
            }
        }
        var forward = [Float](repeating: 0, count: length * count)
        var scales = [Float](repeating: 1, count: length)
        for token in 0..<length {
            var total: Float = 0
            for label in 0..<count {
                var sum: Float = 0
                if token == 0 {
                    sum = weights[count * count + label]
                } else {
                    for before in 0..<count {
                        sum +=
                            forward[(token - 1) * count + before] * weights[before * count + label]
                    }
                }
                forward[token * count + label] = sum * emissions[token * count + label]
                total += sum * emissions[token * count + label]
            }
            scales[token] = 1 / max(total, .leastNormalMagnitude)
            for label in 0..<count { forward[token * count + label] *= scales[token] }
        }
        var backward = [Float](repeating: 1, count: length * count)
        for token in (0..<max(length - 1, 0)).reversed() {
            for label in 0..<count {
                var sum: Float = 0
                for after in 0..<count {
                    sum +=
                        weights[label * count + after] * emissions[(token + 1) * count + after]
                        * backward[(token + 1) * count + after]
                }
                backward[token * count + label] = sum * scales[token + 1]
            }
        }
        var result = Marginals(labels: forward, pairs: [])
        for index in forward.indices { result.labels[index] *= backward[index] }
        guard withPairs else { return result }
        let width = (count + 1) * count
        result.pairs = [Float](repeating: 0, count: length * width)
        for token in 0..<length {
            for label in 0..<count {
                let end =
                    emissions[token * count + label] * backward[token * count + label]
                    * scales[token]
                if token == 0 {
                    result.pairs[count * count + label] = weights[count * count + label] * end
                    continue
                }
                for before in 0..<count {
                    result.pairs[token * width + before * count + label] =
                        forward[(token - 1) * count + before] * weights[before * count + label]
                        * end
                }
            }
        }
        return result
    }
}
