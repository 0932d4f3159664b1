/// How often the running text of a document writes each word small, and how often with a capital inside a sentence.
///
/// It judges the words that open sentences and headlines, where a capital says nothing.
struct CapitalMemory {
    /// The counts of one word.
    struct Counts {
        /// In small letters.
        var small = 0
        /// With a capital that is not owed to the place in the sentence.
        var capital = 0
    }

    private var table: WordTable

    init(_ document: Document, styles: [AnnotatedDocument.Style]) {
        table = WordTable(capacity: document.tokens.count / 3)
        for (sentence, range) in document.sentences.enumerated() where styles[sentence] == .running
        {
            var followsMark = true
            for index in range {
                let token = document.tokens[index]
                if token.isWord {
                    let isFree = !followsMark && !token.shape.contains(.opensSentence)
                    if !token.isCapitalized {
                        add(1, to: token.hash)
                    } else if isFree {
                        add(1 << 32, to: token.hash)
                    }
                }
                followsMark =
                    token.kind == .quoteMark || token.kind == .stop
                    || document.token(index, is: ":")
            }
        }
    }

    /// Returns the counts of a word.
    subscript(word: WordHash) -> Counts {
        let bits = table[word]
        return Counts(small: Int(bits & 0xFFFF_FFFF), capital: Int(bits >> 32))
    }

    private mutating func add(_ count: UInt64, to word: WordHash) { table[word] += count }
}
