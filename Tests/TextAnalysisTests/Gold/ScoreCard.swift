/// What is counted over the gold articles.
enum Figure: String, CaseIterable {
    case quotesFound = "quotes found, F1"
    case quotesAttributed = "quotes attributed, strict F1"
    case directAttributed = "direct quotes attributed"
    case mixedAttributed = "mixed quotes attributed"
    case speakersNamed = "speakers named"
    case pronounSpeakers = "he, she, who as speaker named"
    case roleSpeakers = "role nouns as speaker named"
    case marksLeftAlone = "marks that quote nobody left alone"
    case quoteTypes = "quote types"
    case speakerKinds = "speaker kinds"
    case cues = "cue verbs"
    case addressees = "addressees"
    case names = "names with type, span F1"
    case nameBoundaries = "names, boundaries alone, F1"
    case subtypes = "subtypes"
    case links = "links, B-cubed F1"
    case demonyms = "demonyms to their country"
    case pronouns = "pronouns resolved"
    case roles = "role nouns resolved"
    case body = "body paragraphs, F1"
    case headlines
    case authors
    case published = "publication dates"
    case datelines
    case sources
    case access
    case dates = "dates mentioned, F1"
}

/// How often the analysis was right, and where it was not.
struct ScoreCard {
    struct Tally {
        /// What was given that is right, of all that was given.
        var rightOfGiven = 0.0
        var given = 0.0
        /// What was wanted that was found, of all that was wanted.
        var rightOfWanted = 0.0
        var wanted = 0.0

        /// F1 in percent; plain accuracy where as much is given as wanted.
        var value: Double {
            let precision = given == 0 ? 0 : rightOfGiven / given
            let recall = wanted == 0 ? 0 : rightOfWanted / wanted
            return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall)
        }
    }

    private(set) var tallies: [Figure: Tally] = [:]
    /// What went wrong, in text order.
    private(set) var misses: [(figure: Figure, text: String)] = []

    /// Counts one answer to a question that has one.
    mutating func count(_ figure: Figure, _ isRight: Bool, _ miss: @autoclosure () -> String) {
        add(figure, right: isRight ? 1 : 0, given: 1, wanted: 1)
        if !isRight { self.miss(figure, miss()) }
    }

    /// Counts answers where more or fewer may be given than wanted.
    mutating func add(_ figure: Figure, right: Int, given: Int, wanted: Int) {
        add(
            figure, right: Double(right), given: Double(given), right: Double(right),
            wanted: Double(wanted))
    }

    /// Counts answers that are right in part.
    mutating func add(
        _ figure: Figure, right rightOfGiven: Double, given: Double, right rightOfWanted: Double,
        wanted: Double
    ) {
        tallies[figure, default: Tally()].rightOfGiven += rightOfGiven
        tallies[figure, default: Tally()].given += given
        tallies[figure, default: Tally()].rightOfWanted += rightOfWanted
        tallies[figure, default: Tally()].wanted += wanted
    }

    mutating func miss(_ figure: Figure, _ text: String) { misses.append((figure, text)) }

    mutating func add(_ other: ScoreCard) {
        for (figure, tally) in other.tallies {
            add(
                figure, right: tally.rightOfGiven, given: tally.given, right: tally.rightOfWanted,
                wanted: tally.wanted)
        }
    }

    /// Percent, 0 where nothing was counted.
    subscript(figure: Figure) -> Double { tallies[figure]?.value ?? 0 }
}
