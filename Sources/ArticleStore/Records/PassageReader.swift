import CorpusModel

/// Reads the texts that spans lie in, the last one kept for the next span.
struct PassageReader {
    /// Longest text before or after a span, in characters: about a line.
    private static let contextLength = 80

    private var last: (article: Int, part: TextPart, paragraph: Int, text: String)?

    /// Returns the text that `span` lies in; empty when the article has no such text.
    mutating func text(
        around span: Span, article: Int, on connection: borrowing Connection
    ) throws -> String {
        if let last, last.article == article, last.part == span.part,
            last.paragraph == span.paragraph
        {
            return last.text
        }
        let text = try Self.read(span.part, span.paragraph, article: article, on: connection)
        last = (article, span.part, span.paragraph, text)
        return text
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
        guard let end = index(in: text, at: offset) else { return "" }
        let before = text[..<end]
        let context = before.suffix(contextLength)
        guard context.startIndex > text.startIndex,
            let space = context.firstIndex(where: \.isWhitespace)
        else { return String(context) }
        return String(context[context.index(after: space)...])
    }

    /// Returns the beginning of the text after a UTF-16 offset, to the last whole word that fits.
    static func suffix(of text: String, after offset: Int) -> String {
        guard let start = index(in: text, at: offset) else { return "" }
        let context = text[start...].prefix(contextLength)
        guard context.endIndex < text.endIndex,
            let space = context.lastIndex(where: \.isWhitespace)
        else { return String(context) }
        return String(context[..<space])
    }

    private static func index(in text: String, at offset: Int) -> String.Index? {
        text.utf16.index(text.utf16.startIndex, offsetBy: offset, limitedBy: text.utf16.endIndex)
    }
}
