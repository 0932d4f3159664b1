import CorpusModel

/// What the names stage hands on: the entities of one article and where they are named.
struct NameTable {
    /// One place where an entity is named.
    struct Mention {
        /// The tokens of the name, without honorific, leading "the" and possessive.
        var tokens: Range<Int>
        /// Index in `entities`.
        var entity: Int
        /// How the words name the entity.
        var form: CorpusModel.Mention.Form
        /// The title or role written beside the name, as tokens; `nil` when there is none.
        var title: Range<Int>?
        /// How sure extent and type are, 0 to 1.
        var confidence = 1.0
    }

    /// One entity of the article, with what other stages ask of it.
    struct Entry {
        /// The entity as it is handed out.
        var entity: ArticleEntity
        /// For persons, as far as titles, given names and pronouns tell.
        var gender: Gender
        /// Whether an honorific says it.
        var isGenderTold = false
        /// The offices a person is said to hold, of no year, with counts.
        var offices: [Office: Int] = [:]
    }

    enum Gender: UInt8, Sendable {
        case unknown
        case female
        case male
    }

    /// The entities, in order of first mention.
    var entries: [Entry] = []
    /// All names, by first token; they do not overlap.
    var mentions: [Mention] = []

    /// Returns the index of the mention that covers a token, or `nil`.
    func mention(at token: Int) -> Int? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].tokens.upperBound <= token {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < mentions.count && mentions[low].tokens.contains(token) ? low : nil
    }
}
