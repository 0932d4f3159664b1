extension Schema {
    /// Seeds, articles, what they name and quote, and the indexes that find it.
    ///
    /// Every table has an integer `key` for joins; `id` and `slug` are what the world sees. A row of
    /// `article_entity` is one entity as one article names it; mentions, speakers and topics of quotes
    /// refer to it, so that resolving names anew changes its `entity` column and what is copied from there
    /// (`quote.speaker_entity`, `quote_about.entity`) and nothing else. `leads` is 1 on the first of the
    /// rows of one article (or quote) that mean the same entity. `published_at` and `article_id` are
    /// repeated where an index sorts by them.
    ///
    /// The indexes by time also hold what lists are filtered by in passing: a field of few values is found
    /// faster there, in the order asked for, than by an index of its own.
    static let version1 = [seeds1, articles1, entities1, quotes1, search1].joined()
}
