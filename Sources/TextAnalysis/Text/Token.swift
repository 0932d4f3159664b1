/// One token of an article's text: a word, a number, a mark.
///
/// A token is a place in the seed's bytes and what later stages ask of it most; the text itself stays where it is.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// Letters, with apostrophes inside ("don't", "O'Neill") or full stops ("U.S.", "Mr.").
        case word
        /// Digits first: "59", "1,000", "2.5", "21st", "1980s".
        case number
        /// `'s` or `’s` (or a lone apostrophe after s) that ends a noun.
        case possessive
        /// A double or single quotation mark of any style.
        case quoteMark
        /// `.`, `!`, `?`, `…`: what can end a sentence.
        case stop
        /// `,`, `;`, `:` and other marks inside a sentence.
        case punctuation
        /// A hyphen between words written together.
        case hyphen
        /// An en or em dash, or a hyphen between spaces.
        case dash
        /// `(`, `)`, `[`, `]`.
        case bracket
        /// A web address, a mail address, an @handle or a #tag.
        case address
        /// Anything else.
        case symbol
    }

    struct Shape: OptionSet, Sendable {
        let rawValue: UInt8

        /// The first letter is a capital.
        static let capitalized = Shape(rawValue: 1)
        /// There are two letters or more and all are capitals.
        static let allCapitals = Shape(rawValue: 2)
        /// There is a digit.
        static let digit = Shape(rawValue: 4)
        /// There is a full stop inside or at the end: "U.S.", "Mr.".
        static let period = Shape(rawValue: 8)
        /// White space (or the start of the block) stands before the token.
        static let afterSpace = Shape(rawValue: 16)
        /// The token is the first word or number of its sentence, marks before it left aside.
        static let opensSentence = Shape(rawValue: 32)
        /// One capital and a full stop: "V.".
        static let initial = Shape(rawValue: 64)
    }

    /// First byte, in the seed.
    var start: Int32
    /// Byte after the last one, in the seed.
    var end: Int32
    /// Number of the block the token stands in, an index of `Document.blocks`.
    var block: Int32
    /// Number of the sentence the token stands in, an index of `Document.sentences`.
    var sentence: Int32 = 0
    var kind: Kind
    var shape: Shape
    /// The word apart from case and diacritics; for an abbreviation its full stops stay.
    var hash: WordHash

    /// Where the token stands in the seed.
    var range: Range<Int> { Int(start)..<Int(end) }
    var isWord: Bool { kind == .word }
    var isCapitalized: Bool { shape.contains(.capitalized) }
    var isAllCapitals: Bool { shape.contains(.allCapitals) }
}
