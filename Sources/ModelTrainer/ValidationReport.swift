import Foundation
import TextAnalysis

/// How often the speaker model is right on articles it did not learn from, and how honest its confidence is.
struct ValidationReport {
    private var count = 0
    private var right = 0
    private var unreachable = 0
    private var nobodyGiven = 0
    private var nobodyRight = 0
    private var nobodyWanted = 0
    /// For each tenth of confidence: answers, right answers, sum of confidence.
    private var bins = [(count: Int, right: Int, sum: Double)](
        repeating: (0, 0, 0), count: 10)

    mutating func add(_ exercise: SpeakerExercise, weights: LinearWeights) {
        exercise.walk { decision, wanted in
            let scores = decision.options.indices.map { weights.score(decision.features(of: $0)) }
            let probabilities = SpeakerDecision.softmax(scores)
            let best = probabilities.indices.max { probabilities[$0] < probabilities[$1] } ?? 0
            guard let wanted else {
                unreachable += 1
                return best
            }
            count += 1
            right += best == wanted ? 1 : 0
            nobodyGiven += best == 0 ? 1 : 0
            nobodyWanted += wanted == 0 ? 1 : 0
            nobodyRight += best == 0 && wanted == 0 ? 1 : 0
            let bin = min(Int(probabilities[best] * 10), 9)
            bins[bin].count += 1
            bins[bin].right += best == wanted ? 1 : 0
            bins[bin].sum += Double(probabilities[best])
            return best
        }
    }

    /// The figures, one a line.
    var text: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            String(format: "%5.1f %%", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
        }
        var lines = [
            "quotations with a known answer \(count), without one \(unreachable)",
            "right option                 \(percent(right, count))",
            "nobody: precision \(percent(nobodyRight, nobodyGiven)) recall \(percent(nobodyRight, nobodyWanted))",
            "confidence   answers   right",
        ]
        for (index, bin) in bins.enumerated() where bin.count > 0 {
            let mean = String(format: "%.2f", bin.sum / Double(bin.count))
            lines.append(
                "\(index * 10)-\(index * 10 + 10) % (\(mean))  \(bin.count)  \(percent(bin.right, bin.count))"
            )
        }
        return lines.joined(separator: "\n")
    }
}
