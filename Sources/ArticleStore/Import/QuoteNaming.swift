import CorpusModel

/// Gives quotes their ids and slugs, the same ones whatever the order their articles came in.
enum QuoteNaming {
    /// Letters of the id that tell quotes of the same words apart.
    private static let suffixLength = 4
    /// Words of a quote in its slug: enough to recognise it by.
    private static let slugWords = 8

    /// Returns the ids of all quotes of one article, from their texts in order.
    static func ids(of texts: [String], article: String) -> [String] {
        var seen: [String: Int] = [:]
        return texts.map { text in
            let folded = TextFolding.fold(text)
            let ordinal = seen[folded, default: 0]
            seen[folded] = ordinal + 1
            return StableHash.id(prefix: "quo_", parts: article, folded, String(ordinal))
        }
    }

    /// Returns the slug a quote has unless an earlier one has it: the speaker's name and the first words.
    static func textSlug(of quote: Quote) -> String {
        let words = quote.text.split(maxSplits: slugWords, whereSeparator: \.isWhitespace)
            .prefix(slugWords).joined(separator: " ")
        return Slug.make(from: "\(quote.speaker.name ?? "") \(words)")
    }

    /// Gives the quotes of an article the ids that follow from the article's new one.
    static func rename(
        quotesOf article: Int, id: String, on connection: borrowing Connection
    ) throws {
        let rows = try connection.prepare(
            "SELECT key, text, text_slug FROM quote WHERE article = ? ORDER BY position",
            [.integer(article)])
        var quotes: [(key: Int, text: String, slug: String)] = []
        while try rows.step() { quotes.append((rows.integer(0), rows.text(1), rows.text(2))) }
        let ids = ids(of: quotes.map(\.text), article: id)
        for (quote, id) in zip(quotes, ids) {
            try connection.run(
                "UPDATE quote SET id = ? WHERE key = ?", [.text(id), .integer(quote.key)])
            try ChangeLog.contest(.quote, quote.slug, on: connection)
        }
    }

    /// Settles all slugs that the import so far has put in doubt.
    ///
    /// The first quote by seed name and position keeps the short slug.
    static func settle(on connection: borrowing Connection) throws {
        for textSlug in try ChangeLog.takeContested(.quote, on: connection) {
            let rows = try connection.prepare(
                """
                SELECT quote.key, quote.id, quote.slug FROM quote
                JOIN article ON article.key = quote.article
                WHERE quote.text_slug = ? ORDER BY article.seed, quote.position
                """, [.text(textSlug)])
            var claimants: [(key: Int, id: String, slug: String)] = []
            while try rows.step() {
                claimants.append((rows.integer(0), rows.text(1), rows.text(2)))
            }
            var taken: Set<String> = []
            for claimant in claimants {
                let letters = claimant.id.dropFirst("quo_".count)
                let candidates = [
                    textSlug, "\(textSlug)-\(letters.prefix(suffixLength))",
                    "\(textSlug)-\(letters)",
                ]
                let slug = candidates.first { !taken.contains($0) } ?? claimant.slug
                taken.insert(slug)
                guard slug != claimant.slug else { continue }
                try connection.run(
                    "UPDATE quote SET slug = ? WHERE key = ?",
                    [.text(slug), .integer(claimant.key)])
            }
        }
    }
}
