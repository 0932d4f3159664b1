import CorpusModel

/// How much each line reads like a paragraph of an article rather than like its surroundings.
///
/// The weights were set by hand on 64 pages whose body had been marked, each kept because it raised the share of
/// body found or lowered the share of surroundings kept; they are in units of about ten words of plain prose.
enum LineScore {
    /// Returns a score for each line: positive for prose, negative for links, labels and lists of them.
    static func scores(of lines: [PageLine]) -> [Double] {
        let own = lines.map(score)
        return lines.indices.map { index in
            guard lines[index].isUndecided else { return own[index] }
            // Paragraphs stand together, and so do links.
            var neighbours = 0.0
            for offset in [-2, -1, 1, 2] where lines.indices.contains(index + offset) {
                neighbours += max(-1, min(1, own[index + offset])) / Double(abs(offset))
            }
            return own[index] + neighbours * 0.6
        }
    }

    private static func score(_ line: PageLine) -> Double {
        switch line.role {
        case .undecided, .body: return prose(line.features)
        case .caption: return 0
        case .headline, .standfirst, .authorNote: return -0.5
        case .cut(let reason, _):
            switch reason {
            // These stand inside articles as often as around them.
            case .advertisement, .media, .subscribe, .paywall, .duplicate: return 0
            case .share, .metadata: return -0.5
            default: return -1
            }
        }
    }

    /// Long lines that end as sentences do are prose; short ones in title case that end in no mark are links.
    private static func prose(_ line: LineFeatures) -> Double {
        let words = Double(min(line.wordCount, 40))
        guard words > 0 else { return 0 }
        var score = line.endsSentence ? 0.3 + words / 12 : words / 25 - 0.9
        let glue = Double(line.functionWords) / Double(line.wordCount)
        if line.wordCount >= 6 { score += (glue - 0.3) * 3 }
        if line.isTitleCase, !line.endsSentence { score -= 0.4 }
        if line.wordCount <= 3, !line.endsSentence { score -= 0.3 }
        score += Double(min(line.innerStops, 3)) * 0.4
        score += Double(min(line.commas, 3)) * 0.1
        return score
    }
}
