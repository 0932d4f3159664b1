import Foundation
import TextAnalysis

/// How often the speaker model is right on articles it did not learn from, and how honest its confidence is.
struct ValidationReport {
    /// Decisions of one kind.
    private struct Tally {
        var count = 0
        var right = 0
        var withoutAnswer = 0
    }

    private var tallies: [SpeakerExercise.Question: Tally] = [:]
    private var nobodyGiven = 0
    private var nobodyRight = 0
    private var nobodyWanted = 0
    /// For each tenth of confidence in a speaker: answers, right answers, sum of confidence.
    private var bins = [(count: Int, right: Int, sum: Double)](
        repeating: (0, 0, 0), count: 10)

    mutating func add(_ exercise: SpeakerExercise, weights: LinearWeights) {
        exercise.walk { question, decision, wanted in
            guard let (best, probability) = decision.best(by: weights) else { return 0 }
            guard let wanted else {
                tallies[question, default: Tally()].withoutAnswer += 1
                return best
            }
            tallies[question, default: Tally()].count += 1
            tallies[question, default: Tally()].right += best == wanted ? 1 : 0
            if question == .speaker { addSpeaker(best, wanted, probability) }
            return best
        }
    }

    private mutating func addSpeaker(_ best: Int, _ wanted: Int, _ probability: Double) {
        nobodyGiven += best == 0 ? 1 : 0
        nobodyWanted += wanted == 0 ? 1 : 0
        nobodyRight += best == 0 && wanted == 0 ? 1 : 0
        let bin = min(Int(probability * 10), 9)
        bins[bin].count += 1
        bins[bin].right += best == wanted ? 1 : 0
        bins[bin].sum += probability
    }

    /// The figures, one a line.
    var text: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            String(format: "%5.1f %%", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
        }
        var lines: [String] = []
        for question in SpeakerExercise.Question.allCases {
            let tally = tallies[question, default: Tally()]
            lines.append(
                "\(question): right \(percent(tally.right, tally.count)) of \(tally.count); "
                    + "\(tally.withoutAnswer) more have no known answer")
        }
        lines.append(
            "nobody: precision \(percent(nobodyRight, nobodyGiven)) "
                + "recall \(percent(nobodyRight, nobodyWanted))")
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
