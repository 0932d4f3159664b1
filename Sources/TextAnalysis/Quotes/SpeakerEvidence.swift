/// A kind of evidence that somebody spoke: what a group of features looks at.
enum SpeakerEvidence: UInt8, CaseIterable {
    case clause
    case cue
    case distance
    case between
    case beside
    case shape
    case history
    case kind
    case inside
    case frequency

    /// The kinds by template of `SpeakerFeatures`; `nil` for templates that describe nobody.
    private static let byTemplate: [SpeakerEvidence?] = {
        var kinds = [SpeakerEvidence?](repeating: nil, count: 256)
        let groups: [(SpeakerEvidence, [Int])] = [
            (.clause, [10, 11, 12, 51, 53, 54, 103, 104]),
            (.cue, [32, 33, 34, 35]),
            (.distance, [6, 7, 8, 9, 26, 27, 49, 50, 52]),
            (.between, [2, 3, 4, 5, 15, 16, 17, 18, 28, 109, 122]),
            (.beside, [23, 24, 25, 29, 110, 111, 112, 119, 120]),
            (.shape, [13, 14, 19, 20, 21, 22, 100, 101, 102, 121]),
            (.history, Array(40...48) + [107, 115, 116, 117, 118, 124]),
            (.kind, [1, 30, 31, 108]),
            (.inside, [105, 123]),
            (.frequency, [106]),
        ]
        for (kind, templates) in groups {
            for template in templates { kinds[template] = kind }
        }
        return kinds
    }()

    /// Returns what speaks for an option of a decision, the strongest first, at most three kinds.
    static func strongest(
        for option: Int, of decision: Decision, weights: LinearWeights
    ) -> [SpeakerEvidence] {
        var sums = [Int32](repeating: 0, count: allCases.count)
        for index in decision.range(of: option) {
            if let kind = byTemplate[Int(decision.templates[index])] {
                sums[Int(kind.rawValue)] += Int32(weights.values[Int(decision.features[index])])
            }
        }
        return allCases.filter { sums[Int($0.rawValue)] > 0 }
            .sorted { sums[Int($0.rawValue)] > sums[Int($1.rawValue)] }
            .prefix(3).map { $0 }
    }

    /// What the evidence is, in words; `subject` says how the candidate stands to a verb (`QuoteScene.subjectCode`).
    func words(subject: UInt64) -> String {
        switch self {
        case .clause:
            switch subject {
            case 1, 2, 3, 5, 6, 7, 8: "subject of a reporting verb"
            case 9: "named after “according to”"
            case 10: "stands before a colon"
            default: "its place in its clause"
            }
        case .cue: "nearest reporting verb"
        case .distance: "distance from the quotation"
        case .between: "words between it and the quotation"
        case .beside: "words beside it"
        case .shape: "shape of the quotation"
        case .history: "who spoke before"
        case .kind: "kind of speaker"
        case .inside: "whether the quotation names it"
        case .frequency: "how often the article names it"
        }
    }
}
