import Foundation

/// How much of the bodies was found, and how much of what was found is body: means over pages of
/// shingle precision and recall, and the F1 of those means.
struct BodyScore {
    private var precisions: [Double] = []
    private var recalls: [Double] = []

    /// Notes the body found on one page beside the marked one.
    mutating func add(_ found: BodyShingles, gold: BodyShingles) {
        let right = Double(found.shared(with: gold))
        if found.count > 0 { precisions.append(right / Double(found.count)) }
        if gold.count > 0 { recalls.append(right / Double(gold.count)) }
    }

    /// The figures in one line.
    var text: String {
        let precision = precisions.reduce(0, +) / Double(max(1, precisions.count))
        let recall = recalls.reduce(0, +) / Double(max(1, recalls.count))
        let harmonic = 2 * precision * recall / max(precision + recall, .leastNormalMagnitude)
        return String(
            format: "body shingles: precision %.3f, recall %.3f, F1 %.3f", precision, recall,
            harmonic)
    }
}
