import CorpusModel

extension QuoteRecord {
    /// The texts that the quote's spans lie in.
    var textPlaces: [TextPlace] {
        (quote.parts + [quote.speaker.span, quote.cue?.span].compactMap(\.self)).map {
            $0.place(in: article.id)
        }
    }
}

extension MentionRecord {
    /// The text that the mention stands in.
    var textPlaces: [TextPlace] { [place.span.place(in: article.id)] }
}

extension ArticleEntityRecord {
    /// The texts that the mentions told of stand in.
    func textPlaces(in article: String) -> [TextPlace] {
        mentions.prefix(ArticleEntityResponse.maximumMentions).map { $0.span.place(in: article) }
    }
}

extension SharedPassage {
    /// The texts that the mentions stand in.
    var textPlaces: [TextPlace] { mentions.map { $0.span.place(in: article.id) } }
}

extension Span {
    /// The text that the span lies in.
    func place(in article: String) -> TextPlace {
        TextPlace(article: article, part: part, paragraph: paragraph)
    }
}
