import Foundation
import TextAnalysis

/// How many names are right in extent and class, and how honest their confidence is.
struct NameReport {
    private var given = 0
    private var wanted = 0
    private var right = 0
    private var rightExtents = 0
    private var classes = [(given: Int, wanted: Int, right: Int)](
        repeating: (0, 0, 0), count: NameClass.allCases.count)
    /// For each tenth of confidence: names given, right ones.
    private var bins = [(count: Int, right: Int)](repeating: (0, 0), count: 10)

    mutating func add(_ exercise: NameExercise, tagger: NameTagger) {
        let answers = Set(exercise.answers)
        let ranges = Set(exercise.answers.map(\.range))
        wanted += answers.count
        for answer in answers { classes[Int(answer.nameClass.rawValue)].wanted += 1 }
        for (answer, confidence) in exercise.names(by: tagger) {
            let isRight = answers.contains(answer)
            given += 1
            right += isRight ? 1 : 0
            rightExtents += ranges.contains(answer.range) ? 1 : 0
            classes[Int(answer.nameClass.rawValue)].given += 1
            classes[Int(answer.nameClass.rawValue)].right += isRight ? 1 : 0
            let bin = min(Int(confidence * 10), 9)
            bins[bin].count += 1
            bins[bin].right += isRight ? 1 : 0
        }
    }

    /// The figures, one a line.
    var text: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            String(format: "%5.1f", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
        }
        func figures(_ right: Int, _ given: Int, _ wanted: Int) -> String {
            "P \(percent(right, given)) R \(percent(right, wanted)) "
                + "F1 \(percent(2 * right, given + wanted))"
        }
        var lines = [
            "names       \(figures(right, given, wanted)) of \(wanted)",
            "extents     \(figures(rightExtents, given, wanted))",
        ]
        for nameClass in NameClass.allCases {
            let tally = classes[Int(nameClass.rawValue)]
            lines.append(
                "\(nameClass)".padding(toLength: 12, withPad: " ", startingAt: 0)
                    + figures(tally.right, tally.given, tally.wanted) + " of \(tally.wanted)")
        }
        for (index, bin) in bins.enumerated() where bin.count > 0 {
            lines.append(
                "confidence \(index * 10)-\(index * 10 + 10): \(bin.count) names, "
                    + percent(bin.right, bin.count))
        }
        return lines.joined(separator: "\n")
    }
}
