import CorpusModel
import WebServer

/// How an article, or a quote in it, is cited.
struct Citation: Sendable {
    /// The article's readable name, by which reference managers tell entries apart.
    let key: String
    let title: String
    /// Names of the authors, as printed.
    let authors: [String]
    /// The publication.
    let source: String?
    let published: PublicationDate
    let language: String?
    /// Where the article was published, else where this service has it.
    let address: String
    /// The words cited, and who said them; `nil` for a whole article.
    var quote: (text: String, speaker: String?)?

    /// Creates the citation of an article.
    init(_ article: Article, presentation: Presentation) {
        let content = article.content
        key = article.slug
        title = content.headline
        authors = content.authors
        source = content.source
        published = content.published
        language = content.language
        address = content.url ?? presentation.articleAddress(article.id)
    }

    /// Creates the citation of a quote; the authors are those of its article.
    init(_ record: QuoteRecord, authors: [String], presentation: Presentation) {
        key = record.slug
        title = record.article.headline
        self.authors = authors
        source = record.article.source
        published = record.article.published
        language = nil
        address = record.article.url ?? presentation.quoteAddress(record.id)
        quote = (record.quote.text, record.speaker?.name ?? record.quote.speaker.name)
    }

    /// Year, month and day, as far as they are known.
    var date: [Int] {
        let parts =
            switch published.precision {
            case .minute, .day: 3
            case .month: 2
            case .year: 1
            case .unknown: 0
            }
        return (published.timestamp ?? "").prefix(10).split(separator: "-").prefix(parts)
            .compactMap { Int($0) }
    }

    /// The citation as a footnote has it, in one line.
    var line: String {
        var parts: [String] = []
        if let quote {
            parts.append("“\(quote.text)”" + (quote.speaker.map { " (\($0))" } ?? "") + ", in:")
        }
        if !authors.isEmpty { parts.append(authors.joined(separator: ", ") + ":") }
        parts.append("“\(title)”.")
        if let source { parts.append(source + (date.isEmpty ? "." : ",")) }
        if !date.isEmpty { parts.append(Self.text(of: date) + ".") }
        parts.append(address)
        return parts.joined(separator: " ")
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// A date as in `7 January 2026`.
    private static func text(of date: [Int]) -> String {
        var words: [String] = []
        if date.count > 2 { words.append(String(date[2])) }
        if date.count > 1, months.indices.contains(date[1] - 1) {
            words.append(months[date[1] - 1])
        }
        words.append(String(date[0]))
        return words.joined(separator: " ")
    }

    /// The citation as an entry of BibTeX.
    var bibTeX: String {
        var fields: [(String, String)] = []
        func add(_ name: String, _ value: String) { fields.append((name, Self.escaped(value))) }
        if !authors.isEmpty {
            // Braces keep a name whole, with its commas and every "and" in it.
            let names = authors.map { "{\(Self.escaped($0))}" }
            fields.append(("author", names.joined(separator: " and ")))
        }
        // The second pair keeps styles from writing the names in it with small letters.
        fields.append(("title", "{\(Self.escaped(title))}"))
        if let source { add("journal", source) }
        for (name, number) in zip(["year", "month", "day"], date) { add(name, String(number)) }
        if let language { add("language", language) }
        fields.append(("url", Self.verbatim(address)))
        if let quote { add("note", quote.text + (quote.speaker.map { " (\($0))" } ?? "")) }
        let lines = fields.map { "  \($0.0) = {\($0.1)}" }
        return "@article{\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
    }

    /// What readers of BibTeX take letter by letter: only braces, which they count, are escaped.
    private static func verbatim(_ address: String) -> String {
        address.replacing("{", with: "%7B").replacing("}", with: "%7D")
            .replacing("\\", with: "%5C")
    }

    /// Escapes what means something to TeX, so that the only braces are ours, in pairs.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\textbackslash{}"
            case "{": escaped += "\\textbraceleft{}"
            case "}": escaped += "\\textbraceright{}"
            case "&", "%", "$", "#", "_": escaped += "\\" + String(character)
            case "~": escaped += "\\textasciitilde{}"
            case "^": escaped += "\\textasciicircum{}"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
