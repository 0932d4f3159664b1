import CorpusModel

/// A stretch of an article that is read on its own: the headline, a paragraph, a caption.
struct Block: Sendable {
    /// What the stretch is.
    var part: TextPart
    /// Number within its part, as in `Span`.
    var paragraph: Int
    /// Where it stands, in bytes of the seed.
    var range: Range<Int>
}

/// An article cut into blocks, sentences and tokens: what names and quotes are found in.
struct Document: Sendable {
    let source: SourceText
    /// In the order headline, standfirst, captions, body; the body last and in order.
    let blocks: [Block]
    /// The tokens of all blocks, in block order.
    private(set) var tokens: [Token] = []
    /// For each block, its tokens.
    private(set) var blockTokens: [Range<Int>] = []
    /// For each sentence, its tokens; sentences never cross a block.
    private(set) var sentences: [Range<Int>] = []

    /// Cuts the blocks into tokens and sentences.
    init(source: SourceText, blocks: [Block]) {
        self.source = source
        self.blocks = blocks
        tokens.reserveCapacity(blocks.reduce(0) { $0 + $1.range.count } / 5)
        for (number, block) in blocks.enumerated() {
            let first = tokens.count
            Tokenizer.tokenize(block.range, of: source.bytes, block: number, into: &tokens)
            let range = first..<tokens.count
            blockTokens.append(range)
            SentenceSplitter.split(range, of: &tokens, source: source, into: &sentences)
        }
    }

    /// Returns the text of one token.
    func text(_ token: Int) -> String { source.string(tokens[token].range) }

    /// Returns the text from the first token of a range to its last, with what stands between them.
    func text(_ range: Range<Int>) -> String { source.string(bytes(of: range)) }

    /// Returns where a non-empty range of tokens stands, in bytes of the seed.
    func bytes(of range: Range<Int>) -> Range<Int> {
        Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
    }

    /// Returns the hash of the words of a range joined by single spaces, possessives and hyphens as they are.
    func hash(_ range: Range<Int>) -> WordHash {
        var hash = tokens[range.lowerBound].hash
        for token in tokens[range.dropFirst()] {
            hash = hash.followed(by: source.bytes, token.range)
        }
        return hash
    }

    /// Whether a token is exactly this ASCII character.
    func token(_ index: Int, is character: Unicode.Scalar) -> Bool {
        let token = tokens[index]
        return token.end - token.start == 1
            && source.bytes[Int(token.start)] == UInt8(ascii: character)
    }
}
