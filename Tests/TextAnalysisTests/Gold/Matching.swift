import Foundation

/// When two names, phrases or ranges count as the same.
enum Matching {
    /// Whether two names may be one person's: the same last name, and given names that do not conflict.
    static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (words(of: left), words(of: right))
        guard let leftLast = left.last, let rightLast = right.last else { return false }
        if left == right { return true }
        if left.count == 1 { return leftLast == rightLast || leftLast == right[0] }
        if right.count == 1 { return rightLast == leftLast || rightLast == left[0] }
        return leftLast == rightLast
            && (left[0].hasPrefix(right[0]) || right[0].hasPrefix(left[0])
                || !Set(left.dropLast()).isDisjoint(with: right.dropLast()))
    }

    /// Whether two phrases say the same: one holds the other's words, or half of all words are in both.
    static func isSamePhrase(_ left: String, _ right: String) -> Bool {
        let (left, right) = (content(of: left), content(of: right))
        guard !left.isEmpty, !right.isEmpty else { return false }
        if left.isSubset(of: right) || right.isSubset(of: left) { return true }
        return left.intersection(right).count * 2 >= left.union(right).count
    }

    static func isPronoun(_ words: String) -> Bool { pronouns.contains(words.lowercased()) }

    /// How alike two texts are by their words, 0 to 1: the F1 of the words they share.
    static func likeness(_ left: String, _ right: String) -> Double {
        let (left, right) = (words(of: left), words(of: right))
        var counts: [String: Int] = [:]
        for word in left { counts[word, default: 0] += 1 }
        var shared = 0
        for word in right where counts[word, default: 0] > 0 {
            counts[word, default: 0] -= 1
            shared += 1
        }
        return left.isEmpty && right.isEmpty
            ? 1 : Double(2 * shared) / Double(left.count + right.count)
    }

    /// Words in small letters, without accents, the possessive and what is neither letter nor digit.
    static func words(of text: String) -> [String] {
        text.replacing("’", with: "'").replacing("'s ", with: " ")
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Pairs what is alike, the most alike first, each once; `likeness` below `minimum` makes no pair.
    static func pairs(
        _ wanted: Int, _ given: Int, minimum: Double, likeness: (Int, Int) -> Double
    ) -> [Int: Int] {
        var candidates: [(likeness: Double, wanted: Int, given: Int)] = []
        for left in 0..<wanted {
            for right in 0..<given {
                let value = likeness(left, right)
                if value >= minimum { candidates.append((value, left, right)) }
            }
        }
        candidates.sort { ($1.likeness, $0.wanted, $0.given) < ($0.likeness, $1.wanted, $1.given) }
        var pairs: [Int: Int] = [:]
        var taken: Set<Int> = []
        for candidate in candidates where pairs[candidate.wanted] == nil {
            if taken.insert(candidate.given).inserted { pairs[candidate.wanted] = candidate.given }
        }
        return pairs
    }

    private static func content(of text: String) -> Set<String> {
        Set(words(of: text)).subtracting(["the", "a", "an", "of", "for", "to", "in", "on", "at"])
    }

    private static let pronouns: Set<String> = [
        "he", "she", "they", "it", "i", "we", "who", "her", "him", "them",
    ]
}

extension Range<Int> {
    /// Share of two ranges that lies in both, 0 to 1.
    func overlap(_ other: Range<Int>) -> Double {
        let both = clamped(to: other).count
        return both == 0 ? 0 : Double(both) / Double(count + other.count - both)
    }
}
