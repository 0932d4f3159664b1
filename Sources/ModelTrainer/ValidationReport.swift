import Foundation
import TextAnalysis

/// How often a model that chooses is right on articles it did not learn from, and how honest its confidence is.
struct ValidationReport {
    private var count = 0
    private var right = 0
    private var withoutAnswer = 0
    private var nobodyGiven = 0
    private var nobodyRight = 0
    private var nobodyWanted = 0
    /// For each tenth of confidence: answers, right answers, sum of confidence.
    private var bins = [(count: Int, right: Int, sum: Double)](
        repeating: (0, 0, 0), count: 10)

    /// Notes what the weights decide and returns it; `nobody` is the option that stands for nobody, if there is one.
    mutating func add(
        _ decision: Decision, right wanted: Int?, nobody: Int?, weights: LinearWeights
    ) -> Int {
        guard let (best, probability) = decision.best(by: weights) else { return 0 }
        guard let wanted else {
            withoutAnswer += 1
            return best
        }
        let isRight = best == wanted
        count += 1
        right += isRight ? 1 : 0
        nobodyGiven += best == nobody ? 1 : 0
        nobodyWanted += wanted == nobody ? 1 : 0
        nobodyRight += isRight && best == nobody ? 1 : 0
        let bin = min(Int(probability * 10), 9)
        bins[bin].count += 1
        bins[bin].right += isRight ? 1 : 0
        bins[bin].sum += probability
        return best
    }

    /// The figures, one a line.
    var text: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            String(format: "%5.1f %%", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
        }
        var lines = [
            "right \(percent(right, count)) of \(count); \(withoutAnswer) more have no known answer"
        ]
        if nobodyWanted > 0 {
            lines.append(
                "nobody: precision \(percent(nobodyRight, nobodyGiven)) "
                    + "recall \(percent(nobodyRight, nobodyWanted))")
        }
        lines.append("confidence   answers   right")
        for (index, bin) in bins.enumerated() where bin.count > 0 {
            let mean = String(format: "%.2f", bin.sum / Double(bin.count))
            lines.append(
                "\(index * 10)-\(index * 10 + 10) % (mean \(mean))  \(bin.count)  "
                    + percent(bin.right, bin.count))
        }
        return lines.joined(separator: "\n")
    }
}
