import CorpusModel
import WebServer

/// Every route, on one page: the router, the OpenAPI document and the README's table are made from it.
///
/// What reads the corpus by a few look-ups runs on the loop; lists and searches run on a worker, and so
/// does what may have to search for the name that was meant.
enum Routes {
    static let all: [Endpoint] = [
        Endpoint(
            "/", "showService", "Name, version, counts and requests worth trying",
            parameters: [.jsonOrPage], .one(ServiceOverviewResponse.schema),
            freshness: .datasetIfAny, ServiceHandlers.overview),

        Endpoint(
            "/v1/articles", "listArticles", "Articles, newest first",
            parameters: articleList, .list(ArticleSummaryResponse.schema), ArticleHandlers.list),
        Endpoint(
            "/v1/articles/{id}", "showArticle", "One article with its entities and quotes",
            of: .article, parameters: [.offsetUnit, .json], .one(ArticleResponse.schema),
            ArticleHandlers.show),
        Endpoint(
            "/v1/articles/{id}/entities", "listArticleEntities",
            "What one article names, the most mentioned first",
            of: .article, parameters: Parameter.paging, .list(ArticleEntityResponse.schema),
            ArticleHandlers.entities),
        Endpoint(
            "/v1/articles/{id}/quotes", "listArticleQuotes",
            "What one article quotes, in text order",
            of: .article, parameters: Parameter.paging, .list(QuoteResponse.schema),
            ArticleHandlers.quotes),
        Endpoint(
            "/v1/articles/{id}/provenance", "showProvenance",
            "How one article was read: lines cut and why, where each field was found",
            of: .article, .one(ProvenanceResponse.schema), ArticleHandlers.provenance),

        Endpoint(
            "/v1/entities", "listEntities", "Entities, the most mentioned first",
            parameters: entityList, .list(EntityResponse.schema), EntityHandlers.list),
        Endpoint(
            "/v1/entities/{id}", "showEntity", "One entity with its aliases and roles",
            of: .entity, .one(EntityResponse.schema), EntityHandlers.show),
        Endpoint(
            "/v1/entities/{id}/articles", "listEntityArticles", "Articles that name one entity",
            of: .entity, parameters: articleList, .list(ArticleSummaryResponse.schema),
            EntityHandlers.articles),
        Endpoint(
            "/v1/entities/{id}/quotes", "listEntityQuotes", "What one entity said",
            of: .entity, parameters: quoteList, .list(QuoteResponse.schema),
            EntityHandlers.quotes),
        Endpoint(
            "/v1/entities/{id}/quotes-about", "listQuotesAboutEntity",
            "Quotes that name one entity",
            of: .entity, parameters: quoteList, .list(QuoteResponse.schema),
            EntityHandlers.quotesAbout),
        Endpoint(
            "/v1/entities/{id}/mentions", "listEntityMentions",
            "Every place that names one entity, with the text around it",
            of: .entity, parameters: Parameter.paging, .list(MentionResponse.schema),
            EntityHandlers.mentions),

        Endpoint(
            "/v1/quotes", "listQuotes", "Quotes, those of the newest article first",
            parameters: quoteList, .list(QuoteResponse.schema), QuoteHandlers.list),
        Endpoint(
            "/v1/quotes/{id}", "showQuote", "One quote with the paragraphs around it",
            of: .quote, parameters: [.offsetUnit, .json], .one(QuoteDetailResponse.schema),
            on: .onLoop, QuoteHandlers.show),

        Endpoint(
            "/v1/search", "search", "Articles, entities and quotes together, best first",
            parameters: search, .one(SearchResponse.schema), SearchHandlers.search),
        Endpoint(
            "/v1/stats", "showStatistics", "Counts over the whole corpus",
            .one(StatisticsResponse.schema), on: .onLoop, ReportHandlers.statistics),
        Endpoint(
            "/v1/quality", "showQuality", "How well the corpus could be read, seed by seed",
            .one(QualityResponse.schema), ReportHandlers.quality),

        Endpoint(
            "/openapi.json", "showOpenAPI", "This contract as an OpenAPI 3.1 document",
            .plain(OpenAPIDocument.schema), freshness: .release, on: .onLoop,
            ServiceHandlers.openAPI),
        Endpoint(
            "/problems/{code}", "showProblem", "What one kind of problem means",
            parameters: [.jsonOrPage], .one(ProblemTypeResponse.schema), freshness: .release,
            on: .onLoop, ServiceHandlers.problem),
        Endpoint(
            "/livez", "showLiveness", "Whether the process answers",
            .plain(LivenessResponse.schema), freshness: .current, on: .onLoop,
            ServiceHandlers.liveness),
        Endpoint(
            "/readyz", "showReadiness", "Whether the corpus is served; 503 until it is",
            .plain(ReadinessResponse.schema), freshness: .moment, on: .onLoop,
            ServiceHandlers.readiness),
        Endpoint(
            "/healthz", "showHealth", "What the process is doing, imports included",
            .plain(HealthResponse.schema), freshness: .moment, on: .onLoop,
            ServiceHandlers.health),
        Endpoint(
            "/version", "showVersion", "What runs here",
            .plain(VersionResponse.schema), freshness: .current, on: .onLoop,
            ServiceHandlers.version),
    ]

    private static let articleList: [Parameter] =
        [
            .search, .from, .to,
            .filter("source", .anything, "The publication."),
            .filter("author", .anything, "Name of an author."),
            .filter("entity", .entity, "An entity the article names."),
            .filter("speaker", .entity, "An entity the article quotes."),
            .filter("dateline", .anything, "The filing place."),
            .filter("access", by: Access.self, "Whether the seed holds the article to its end."),
            Parameter("has_quotes", .flag, "Whether the article quotes anyone."),
            Parameter("min_words", .atLeast, "Fewest words in the body."),
            .sort(
                "published_at", "headline", "word_count", "quote_count", "relevance",
                standard: "-published_at"),
        ] + Parameter.paging

    private static let entityList: [Parameter] = [
        .search,
        Parameter(
            Parameter.from.name, .earliest,
            "Named in articles of this date or later: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339."),
        Parameter(
            Parameter.to.name, .latest,
            "Named in articles of this date or earlier: YYYY, YYYY-MM, YYYY-MM-DD or RFC 3339."),
        .filter("type", by: EntityType.self, "What kind of thing it is."),
        .filter("subtype", by: EntitySubtype.self, "A finer kind."),
        .filter("country", .country, "ISO 3166-1 alpha-2 code of the country."),
        Parameter("speaks", .flag, "Whether it is quoted."),
        Parameter("min_mentions", .atLeast, "Fewest mentions."),
        .sort(
            "mention_count", "article_count", "quote_count", "name", "first_seen", "last_seen",
            "relevance", standard: "-mention_count"),
        .limit, .cursor, .page, .json,
    ]

    private static let quoteList: [Parameter] =
        [
            .search, .from, .to,
            .filter("speaker", .entity, "Who said it."),
            .filter("about", .entity, "An entity named inside."),
            .filter("cue", .anything, "Dictionary form of the verb that reports it."),
            .filter("cue_class", by: Cue.Class.self, "What kind of speech act it is."),
            .filter("quote_type", by: Quote.Kind.self, "How much of the words are quoted."),
            .filter("speaker_kind", by: Speaker.Kind.self, "What kind of speaker."),
            .filter("article", .article, "The article it stands in."),
            .filter("source", .anything, "The publication."),
            Parameter("min_confidence", .atLeastShare, "Least confidence in the speaker."),
            .sort(
                "published_at", "confidence", "position", "relevance", standard: "-published_at"),
        ] + Parameter.paging

    private static let search: [Parameter] = [
        Parameter(
            Parameter.search.name, Parameter.search.kind, Parameter.search.meaning,
            isRequired: true),
        // Three lists in one answer: fewer of each, or it is read by nobody.
        Parameter("limit", .limit(standard: 5, maximum: 20), "Matches of each kind."),
        .offsetUnit, .json,
    ]
}
