import CorpusModel

/// The lines of a seed while they are being read, and the fields found so far.
///
/// Each stage looks at what the earlier ones left undecided; what a stage decides stays.
struct Page {
    let source: SourceText
    /// The passages of the seed, in order.
    var lines: [PageLine]
    /// The article so far: fields and provenance; its text comes last.
    var content = ArticleContent(headline: "")
    /// The parts of the lines that are captions.
    var captions: [Int: CaptionReader.Reading] = [:]
    /// Index of the headline's line, when the text has one.
    var headline: Int?
    /// Bytes of the headline's line without the name of the site after it; `nil` when there is none.
    var headlineBytes: Int?

    init(_ source: SourceText) {
        self.source = source
        lines = HardWrap.passages(of: source).map { PageLine($0, of: source) }
    }

    /// Returns the text of a line.
    func text(_ index: Int) -> String { text(lines[index].range) }

    /// Returns the text of a line with plain spaces in place of all others and without marks that take no room.
    func plainText(_ index: Int) -> String {
        let text = text(index)
        guard !text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x09 }) else { return text }
        let scalars = text.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
            switch scalar.value {
            case 0xAD, 0x200B, 0xFEFF: nil
            default: scalar.properties.isWhitespace ? " " : scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Returns the text of a range.
    func text(_ range: Range<Int>) -> String { source.string(range) }

    /// Marks a line as no part of the article's text, by a rule.
    mutating func cut(_ index: Int, _ reason: Provenance.Reason, _ rule: String) {
        lines[index].role = .cut(reason, rule: rule)
        lines[index].score = nil
    }

    /// Marks a line that the line model left out of the body; its place says the reason.
    mutating func leaveOut(_ index: Int, _ reason: Provenance.Reason, _ rule: String) {
        lines[index].role = .cut(reason, rule: rule)
    }

    /// Records where a field was found.
    mutating func found(_ field: String, at index: Int?, by rule: String) {
        content.provenance.fields.append(
            Provenance.Field(name: field, line: index.map { lines[$0].firstLine }, rule: rule))
    }

    /// Tells the reader something about the article.
    mutating func warn(_ sentence: String) { content.provenance.warnings.append(sentence) }

    /// Indices of the lines that are body so far.
    var body: [Int] { lines.indices.filter { lines[$0].role == .body } }
}
