import CorpusModel

/// Reads why a quote has the speaker it has.
enum ExplanationRecords {
    /// Returns the explanation of a quote; `nil` when the analysis kept none, or an editor
    /// has named another speaker.
    static func explanation(
        of quote: Int, on connection: borrowing Connection
    ) throws -> SpeakerExplanationRecord? {
        let row = try connection.prepare(
            "SELECT iif(method = ?, NULL, explanation), article FROM quote WHERE key = ?",
            [.text(SpeakerCorrection.method), .integer(quote)])
        try row.require("quote")
        let (bytes, article) = (row.bytes(0), row.integer(1))
        row.reset()
        guard !bytes.isEmpty else { return nil }
        guard let coded = ExplanationCoding.read(bytes) else {
            throw SQLiteError(missing: "explanation")
        }
        let phrases = try PhraseBook.texts(
            of: Set(coded.candidates.flatMap(\.evidence) + coded.chain.map(\.rule)),
            on: connection)
        var texts = PassageReader()
        func surface(_ span: Span) throws -> String {
            PassageReader.slice(
                try texts.text(around: span, article: article, on: connection), span)
        }
        let candidates = try coded.candidates.map { candidate in
            SpeakerExplanationRecord.Candidate(
                surface: try surface(candidate.span), span: candidate.span,
                entity: try candidate.entity.flatMap {
                    try entity(number: $0, article: article, on: connection)
                },
                probability: Double(candidate.thousandths) / 1_000,
                evidence: candidate.evidence.compactMap { phrases[$0] })
        }
        let chain = try coded.chain.map { link in
            SpeakerExplanation.Link(
                surface: try surface(link.span), span: link.span, rule: phrases[link.rule] ?? "")
        }
        return SpeakerExplanationRecord(candidates: candidates, chain: chain)
    }

    private static func entity(
        number: Int, article: Int, on connection: borrowing Connection
    ) throws -> EntityReference? {
        try connection.integer(
            "SELECT entity FROM article_entity WHERE article = ? AND number = ?",
            [.integer(article), .integer(number)]
        ).map { try EntityRecords.reference($0, on: connection) }
    }
}
