import CorpusModel

/// The parameters of the routes that have more than a form.
extension Routes {
    private static let articleFilters: [Parameter] = [
        .search, .searchParts, .searchScope, .from, .to,
        .filter("id", .article, "The article itself."),
        .filter("source", .name, "The publication."),
        .filter("author", .name, "Name of an author."),
        .filter("entity", .entity, "An entity the article names."),
        .filter("speaker", .entity, "An entity the article quotes."),
        .filter("dateline", .name, "The filing place."),
        .filter("language", .word, "BCP 47 tag of the language."),
        .filter("year", .year, "Year of publication."),
        .filter("access", by: Access.self, "Whether the seed holds the article to its end."),
        .filter("duplicate_group", .word, "Group of articles of nearly the same text."),
        Parameter("has_quotes", .flag, "Whether the article quotes anyone."),
        Parameter("has_date", .flag, "Whether it is known when the article was published."),
        Parameter("min_words", .atLeast, "Fewest words in the body."),
        .collapse,
    ]

    private static let articleSort = Parameter.sort(
        "published_at", "headline", "word_count", "quote_count", "relevance",
        standard: "-published_at")

    static let articleList: [Parameter] =
        articleFilters + [
            articleSort,
            .facet(
                "access", "author", "dateline", "entity", "language", "source", "speaker", "year"),
            .explain, .include("text"),
        ] + Parameter.paging(ArticleSummaryResponse.schema, hasSpans: true)

    static let articleFeed: [Parameter] = articleFilters + [articleSort, .limit, .cursor]

    static let articleEntityList: [Parameter] =
        [
            .filter("type", by: EntityType.self, "What kind of thing it is."),
            .filter("subtype", by: EntitySubtype.self, "A finer kind."),
            .sort("mention_count", "name", standard: "-mention_count"),
        ] + Parameter.paging(ArticleEntityResponse.schema, hasSpans: true)

    static let entityList: [Parameter] =
        [
            .search,
            Parameter(
                Parameter.from.name, .earliest,
                "Named in articles of this date or later: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339."),
            Parameter(
                Parameter.to.name, .latest,
                "Named in articles of this date or earlier: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339."
            ),
            .filter("id", .entity, "The entity itself."),
            .filter("type", by: EntityType.self, "What kind of thing it is."),
            .filter("subtype", by: EntitySubtype.self, "A finer kind."),
            .filter("country", .country, "ISO 3166-1 alpha-2 code of the country."),
            Parameter("speaks", .flag, "Whether it is quoted."),
            Parameter("min_mentions", .atLeast, "Fewest mentions."),
            Parameter("min_articles", .atLeast, "Fewest articles that name it."),
            Parameter("min_quotes", .atLeast, "Fewest quotes it is the speaker of."),
            Parameter("min_confidence", .atLeastShare, "Least confidence in name and type."),
            .sort(
                "mention_count", "article_count", "quote_count", "name", "first_seen",
                "last_seen", "relevance", standard: "-mention_count"),
            .facet("country", "subtype", "type"), .explain,
        ] + Parameter.paging(EntityResponse.schema)

    static let mentionList: [Parameter] =
        [.from, .to, .sort("published_at", standard: "-published_at")]
        + Parameter.paging(MentionResponse.schema, hasSpans: true)

    static let cooccurrenceList: [Parameter] =
        [
            .from, .to,
            .filter("type", by: EntityType.self, "What kind of thing the other is."),
            .filter("subtype", by: EntitySubtype.self, "A finer kind."),
            Parameter("min_articles", .atLeast, "Fewest articles that name both; 2 unless given."),
            .sort("score", "articles", "name", standard: "-score"),
        ] + Parameter.paging(CooccurrenceResponse.schema, hasSpans: true)

    static let quoteFilters: [Parameter] = [
        .search, .from, .to,
        .filter("id", .quote, "The quote itself."),
        .filter("speaker", .entity, "Who said it."),
        .filter("about", .entity, "An entity named inside."),
        .filter("addressee", .entity, "The one spoken to."),
        .filter("cue", .word, "Dictionary form of the verb that reports it."),
        .filter("cue_class", by: Cue.Class.self, "What kind of speech act it is."),
        .filter("quote_type", by: Quote.Kind.self, "How much of the words are quoted."),
        .filter("speaker_kind", by: Speaker.Kind.self, "What kind of speaker."),
        .filter("article", .article, "The article it stands in."),
        .filter("source", .name, "The publication."),
        .filter("year", .year, "Year of publication."),
        Parameter("min_confidence", .atLeastShare, "Least confidence in the speaker."),
    ]

    private static let quoteSort = Parameter.sort(
        "published_at", "confidence", "position", "relevance", standard: "-published_at")

    static let quoteList: [Parameter] =
        quoteFilters + [
            quoteSort,
            .facet(
                "about", "cue", "cue_class", "quote_type", "source", "speaker", "speaker_kind",
                "year"),
            .explain,
        ] + Parameter.paging(QuoteResponse.schema, hasSpans: true)

    static let quoteFeed: [Parameter] = quoteFilters + [quoteSort, .limit, .cursor]

    private static let interval = Parameter(
        "interval",
        .choice(TimelineInterval.names, standard: TimelineInterval.month.rawValue),
        "How long the steps are.")

    static let articleTimeline: [Parameter] =
        articleFilters + [
            interval,
            Parameter(
                "dates", .choice(TimelineDates.names, standard: TimelineDates.publication.rawValue),
                "Whether to go by publication or by the dates that texts mention."),
            Parameter(
                "split",
                .choice(["access", "dateline", "language", "source", "year"], standard: nil),
                "The field that counts are split by."),
            .fields(of: TimelineResponse.schema), .json,
        ]

    static let quoteTimeline: [Parameter] =
        quoteFilters + [
            interval,
            Parameter(
                "split",
                .choice(
                    [
                        "about", "cue", "cue_class", "quote_type", "source", "speaker",
                        "speaker_kind", "year",
                    ], standard: nil), "The field that counts are split by."),
            .fields(of: TimelineResponse.schema), .json,
        ]

    static let graph: [Parameter] = {
        let standard = GraphQuery()
        return [
            Parameter(
                "kind", .choice(Graph.Kind.names, standard: standard.kind.rawValue),
                "Whether links join who is named together, or speakers with whom they speak of."),
            Parameter("center", .text, "Id or slug of an entity to begin at."),
            Parameter(
                "depth", .number(1...3, standard: standard.depth),
                "How many links away from the center."),
            Parameter(
                "min_weight", .number(1...1_000_000, standard: standard.minimumWeight),
                "Least weight of a link."),
            Parameter(
                "max_nodes", .number(1...500, standard: standard.maximumNodes), "Most nodes."),
            .format(.json, .graphML, .gexf),
        ]
    }()

    static let searchAll: [Parameter] = [
        Parameter(
            Parameter.search.name, Parameter.search.kind, Parameter.search.meaning,
            isRequired: true),
        .searchParts, .searchScope,
        // Three lists in one answer: fewer of each, or it is read by nobody.
        Parameter("limit", .limit(standard: 5, maximum: 20), "Matches of each kind."),
        .offsetUnit, .fields(of: SearchResponse.schema), .json,
    ]

    static func beginning(isRequired: Bool) -> Parameter {
        Parameter(
            Parameter.search.name, .beginning, "What the words of a name begin with.",
            isRequired: isRequired)
    }

    static let catalogue: [Parameter] =
        [
            beginning(isRequired: false),
            Parameter("min_articles", .atLeast, "Fewest articles."),
            .sort(
                "article_count", "quote_count", "name", "first_published", "last_published",
                standard: "-article_count"),
        ] + Parameter.paging(CatalogueEntryResponse.schema)

    /// Every field that one of the lists can be spread out by.
    static let facetFields = Set((articleList + entityList + quoteList).flatMap(\.facetNames))
        .sorted()

    static let facetValues: [Parameter] = {
        // A name that several lists filter by is told once; which list is meant decides what it does.
        // What only a search has is none of theirs.
        var names: Set<String> = [
            "q", "id", "min_confidence", Parameter.searchParts.name, Parameter.searchScope.name,
        ]
        let filters = (articleFilters + quoteFilters + entityList).filter {
            $0.isFilter && names.insert($0.name).inserted
        }
        return [
            Parameter(
                Parameter.search.name, .beginning,
                "What a word of the value begins with, among the 2,000 commonest values."),
            Parameter(
                "of", .choice(["articles", "quotes", "entities"], standard: nil),
                "The list that is spread out; the first that has the field unless given."),
        ] + filters + Parameter.paging(FacetValueResponse.schema)
    }()

    static let changes: [Parameter] =
        [
            Parameter(
                "since", .text, "A dataset_version that an earlier answer named.",
                isRequired: true)
        ] + Parameter.paging(ChangeResponse.schema)

    static let random: [Parameter] = [
        Parameter(
            "kind",
            .choice(RandomResponse.Kind.names, standard: RandomResponse.Kind.article.rawValue),
            "What to choose from."),
        Parameter(
            "seed", .number(0...Int(Int32.max), standard: nil),
            "Chooses the same again from the same corpus."),
        .offsetUnit, .fields(of: RandomResponse.schema), .json,
    ]
}

extension Parameter {
    fileprivate var facetNames: [String] {
        if case .facet(let names) = kind { names } else { [] }
    }
}
