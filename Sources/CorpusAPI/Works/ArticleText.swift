import CorpusModel

/// One article to be read in a terminal.
enum ArticleText {
    /// Returns headline, standfirst, body and citation with empty lines between them.
    static func text(of content: ArticleContent, _ citation: Citation) -> String {
        let parts =
            [content.headline, content.standfirst].compactMap(\.self)
            + content.paragraphs.map(\.text) + [citation.line]
        return parts.map { TextTable.line($0) }.joined(separator: "\n\n") + "\n"
    }
}
