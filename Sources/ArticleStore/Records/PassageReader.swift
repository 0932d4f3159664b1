import CorpusModel

/// Reads what is told of a span's surroundings: the text it lies in and the article's name.
///
/// What was read last is kept for the next span; an article that was read whole gives all by itself.
struct PassageReader {
    /// Longest text before or after a span, in code points: about a line.
    private static let contextLength = 80

    private var last: (article: Int, part: TextPart, paragraph: Int, text: String)?
    private var lastReference: (article: Int, reference: ArticleReference)?
    private let whole: (key: Int, content: ArticleContent)?

    /// Creates a reader that has read nothing.
    init() {
        whole = nil
    }

    /// Creates a reader for one article that was read already.
    init(_ article: Article, key: Int) {
        whole = (key, article.content)
        lastReference = (key, ArticleRecords.reference(to: article))
    }

    /// Returns an article's name.
    mutating func reference(
        _ article: Int, on connection: borrowing Connection
    ) throws -> ArticleReference {
        if let lastReference, lastReference.article == article { return lastReference.reference }
        let reference = try ArticleRecords.reference(article, on: connection)
        lastReference = (article, reference)
        return reference
    }

    /// Returns the text that `span` lies in; empty when the article has no such text.
    mutating func text(
        around span: Span, article: Int, on connection: borrowing Connection
    ) throws -> String {
        if let whole, whole.key == article { return Self.text(around: span, in: whole.content) }
        if let last, last.article == article, last.part == span.part,
            last.paragraph == span.paragraph
        {
            return last.text
        }
        let text = try Self.read(span.part, span.paragraph, article: article, on: connection)
        last = (article, span.part, span.paragraph, text)
        return text
    }

    private static func text(around span: Span, in content: ArticleContent) -> String {
        switch span.part {
        case .headline:
            content.headline
        case .standfirst:
            content.standfirst ?? ""
        case .body where content.paragraphs.indices.contains(span.paragraph):
            content.paragraphs[span.paragraph].text
        case .caption where content.captions.indices.contains(span.paragraph):
            content.captions[span.paragraph].text
        case .body, .caption:
            ""
        }
    }

    private static func read(
        _ part: TextPart, _ number: Int, article: Int, on connection: borrowing Connection
    ) throws -> String {
        let text =
            switch part {
            case .headline:
                try connection.text(
                    "SELECT headline FROM article WHERE key = ?", [.integer(article)])
            case .standfirst:
                try connection.text(
                    "SELECT standfirst FROM article WHERE key = ?", [.integer(article)])
            case .body:
                try connection.text(
                    "SELECT text FROM paragraph WHERE article = ? AND number = ?",
                    [.integer(article), .integer(number)])
            case .caption:
                try connection.text(
                    "SELECT text FROM caption WHERE article = ? AND number = ?",
                    [.integer(article), .integer(number)])
            }
        return text ?? ""
    }

    /// Returns the end of the text before a UTF-16 offset, from the first whole word that fits.
    static func prefix(of text: String, before offset: Int) -> String {
        guard let end = text.index(atUTF16: offset) else { return "" }
        let context = text.unicodeScalars[..<end].suffix(contextLength)
        guard context.startIndex > text.startIndex,
            let space = context.firstIndex(where: \.properties.isWhitespace)
        else { return String(context) }
        return String(context[context.index(after: space)...])
    }

    /// Returns the beginning of the text after a UTF-16 offset, to the last whole word that fits.
    static func suffix(of text: String, after offset: Int) -> String {
        guard let start = text.index(atUTF16: offset) else { return "" }
        let context = text.unicodeScalars[start...].prefix(contextLength)
        guard context.endIndex < text.endIndex,
            let space = context.lastIndex(where: \.properties.isWhitespace)
        else { return String(context) }
        return String(context[..<space])
    }

    /// Returns the words of a span; empty when the text is shorter.
    static func slice(_ text: String, _ span: Span) -> String {
        guard let start = text.index(atUTF16: span.start), let end = text.index(atUTF16: span.end)
        else { return "" }
        return String(text[start..<end])
    }
}
