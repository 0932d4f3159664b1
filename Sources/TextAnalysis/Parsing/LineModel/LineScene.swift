import CorpusModel

/// The lines of a page as the line model sees them: each by its own shape, its neighbours and its place.
struct LineScene {
    private let lines: [PageLine]
    private let bytes: [UInt8]
    private let classes: [LineClass]
    /// How often the words of a line stand on the page.
    private var counts: [WordHash: Int] = [:]
    /// Words of prose up to the end of each line.
    private var prose: [Int] = []
    /// Distance from each line back to the last line of prose, and on to the next one.
    private var back: [Int] = []
    private var ahead: [Int]
    /// For each line, lines since the last one that reads like a date or byline.
    private var sinceDate: [Int] = []
    /// Whether a heading of comments stands above each line, below a good part of the prose.
    private var isAfterComments: [Bool] = []

    /// Farther than any distance that counts.
    private static let far = 99
    /// Words of prose after which a heading of comments ends an article.
    private static let wordsBeforeComments = 100

    init(_ page: Page) {
        lines = page.lines
        bytes = page.source.bytes
        classes = page.lines.map(LineClass.init)
        ahead = [Int](repeating: Self.far, count: lines.count)
        for line in lines { counts[line.features.hash, default: 0] += 1 }
        readForward()
        var next = Self.far
        for index in lines.indices.reversed() {
            ahead[index] = next
            next = classes[index].isProse ? 1 : next + 1
        }
    }

    private mutating func readForward() {
        var words = 0
        var last = Self.far
        var date = Self.far
        var comments = false
        for (index, line) in lines.enumerated() {
            back.append(last)
            last = classes[index].isProse ? 1 : last + 1
            if classes[index].isProse { words += line.features.weight }
            prose.append(words)
            if case .cut(.comments, _) = line.role, words > Self.wordsBeforeComments {
                comments = true
            }
            isAfterComments.append(comments)
            sinceDate.append(date)
            date = isDateLike(index) ? 1 : date + 1
        }
    }

    /// Whether a line is short and holds a year or opens with "By".
    private func isDateLike(_ index: Int) -> Bool {
        let features = lines[index].features
        guard !classes[index].isProse, features.wordCount < 25, let first = features.words.first
        else { return false }
        if Self.openers.contains(WordHash(bytes, first)) { return true }
        return features.numbers > 0
            && features.words.contains { word in
                word.count == 4
                    && (bytes[word.lowerBound] == 0x31 || bytes[word.lowerBound] == 0x32)
                    && bytes[word].allSatisfy { (0x30...0x39).contains($0) }
            }
    }

    private static let openers = WordSet("by posted published updated written")

    /// Adds the features of a line to a collector.
    func describe(_ index: Int, in hasher: inout FeatureHasher) {
        hasher.add(0)
        hasher.add(1, classes[index].number)
        if lines[index].isUndecided {
            describeShape(lines[index], in: &hasher)
        } else {
            hasher.add(2, classes[index].number)
        }
        for (template, offset) in [(UInt64(3), -2), (4, -1), (5, 1), (6, 2)] {
            let neighbour = index + offset
            hasher.add(
                template, lines.indices.contains(neighbour) ? classes[neighbour].number : 0)
        }
        describePlace(index, in: &hasher)
    }

    private func describePlace(_ index: Int, in hasher: inout FeatureHasher) {
        let kind = classes[index]
        let all = max(1, prose.last ?? 0)
        let before = prose[index] - (kind.isProse ? lines[index].features.weight : 0)
        let back = Self.bucket(back[index])
        let ahead = Self.bucket(ahead[index])
        hasher.add(10, UInt64(10 * index / lines.count))
        hasher.add(11, Self.bucket(before / 8))
        hasher.add(12, Self.bucket((all - prose[index]) / 8))
        hasher.add(13, UInt64(10 * before / all), kind.isProse ? 1 : 0)
        hasher.add(14, back)
        hasher.add(15, ahead)
        hasher.add(16, back / 2, ahead / 2)
        hasher.add(17, back / 2, kind.number)
        hasher.add(18, ahead / 2, kind.number)
        hasher.add(19, isAfterComments[index] ? 1 : 0, kind.isProse ? 1 : 0)
        hasher.add(20, Self.bucket(sinceDate[index]))
        let count = counts[lines[index].features.hash, default: 1]
        if count > 1 {
            hasher.add(21, UInt64(min(count, 3)), lines[index].features.wordCount > 7 ? 1 : 0)
        }
    }

    private func describeShape(_ line: PageLine, in hasher: inout FeatureHasher) {
        let features = line.features
        let words = max(1, features.wordCount)
        let length = Self.bucket(features.weight)
        hasher.add(30, length, features.endsSentence ? 1 : 0)
        if features.wordCount >= 3 {
            hasher.add(31, UInt64(min(5, features.functionWords * 10 / words)), length / 3)
        }
        hasher.add(
            32, UInt64(features.capitalized * 5 / words), features.wordCount > 5 ? 1 : 0)
        hasher.add(33, UInt64(min(3, features.numbers * 4 / words)))
        hasher.add(34, UInt64(min(3, features.commas)))
        hasher.add(35, UInt64(min(3, features.innerStops)))
        hasher.add(36, UInt64(min(2, features.addresses)), length / 3)
        if features.tellsSpeech { hasher.add(37) }
        if features.shouted * 10 > words * 9 { hasher.add(38, features.wordCount > 3 ? 1 : 0) }
        if features.codeMarks > 0 { hasher.add(39) }
        let first = UTF8Scalar(at: line.range.lowerBound, in: bytes)
        let last = UTF8Scalar(before: line.range.upperBound, in: bytes)
        hasher.add(40, Self.kind(of: first))
        hasher.add(41, Self.kind(of: last), features.weight > 8 ? 1 : 0)
    }

    /// Returns a number for what a line opens or closes with.
    private static func kind(of scalar: UTF8Scalar) -> UInt64 {
        switch scalar.value {
        case 0x30...0x39: 1
        case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: 2
        case 0x2A, 0x2D, 0x2013, 0x2014, 0x2022, 0x25AA, 0xB7: 3
        case 0x3A: 4
        case 0x3F: 5
        case 0x2E, 0x21: 6
        case 0x2026: 7
        case 0x28, 0x5B, 0x29, 0x5D: 8
        case 0x40, 0x23: 9
        case _ where scalar.isUppercase: 10
        case _ where scalar.isLetter: 11
        default: 12
        }
    }

    /// Returns a number for a count or distance: exact to 3, then coarser.
    private static func bucket(_ count: Int) -> UInt64 {
        switch count {
        case ...3: UInt64(max(0, count))
        case ...5: 4
        case ...8: 5
        case ...12: 6
        case ...20: 7
        case ...35: 8
        case ...60: 9
        default: 10
        }
    }
}
