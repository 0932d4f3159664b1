import CorpusModel
import WebServer

/// Every route, on one page: the router, the OpenAPI document, the declarations for TypeScript, the
/// documentation page and the README's table are made from it.
///
/// What reads the corpus by a few look-ups runs on the loop; lists and searches run on a worker, and so
/// does what may have to search for the name that was meant.
enum Routes {
    static let all = [root] + groups.flatMap(\.endpoints)

    /// All but the root, by what they are about.
    static let groups: [(title: String, endpoints: [Endpoint])] = [
        ("Articles", articles), ("Entities", entities), ("Quotes", quotes), ("Search", search),
        ("Overviews", overviews), ("Feeds", feeds), ("The service", service),
    ]

    private static let root = Endpoint(
        "/", "showService", "Name, version, counts and requests worth trying",
        parameters: [.jsonOrPage], .one(ServiceOverviewResponse.schema),
        freshness: .datasetIfAny, ServiceHandlers.overview)

    private static let articles = [
        Endpoint(
            "/v1/articles", "listArticles", "Articles, newest first",
            parameters: articleList, articlePage, ArticleHandlers.list),
        Endpoint(
            "/v1/articles/{id}", "showArticle", "One article with its entities and quotes",
            of: .article,
            parameters: [
                .include("provenance", "related", "cite", "jsonld"), .offsetUnit,
                .fields(of: ArticleResponse.schema), .format(Representation.ofArticles),
            ], .one(ArticleResponse.schema),
            alternatives: [.jsonLD: NewsArticleResponse.schema, .csl: CSLResponse.schema],
            ArticleHandlers.show),
        Endpoint(
            "/v1/articles/{id}/entities", "listArticleEntities",
            "What one article names, the most mentioned first",
            of: .article, parameters: articleEntityList,
            .list(
                ArticleEntityResponse.schema,
                columns: ["entity.name", "entity.type", "entity.slug", "count"]),
            ArticleHandlers.entities),
        Endpoint(
            "/v1/articles/{id}/quotes", "listArticleQuotes",
            "What one article quotes, in text order",
            of: .article, parameters: Parameter.paging(QuoteResponse.schema, hasSpans: true),
            quotePage, ArticleHandlers.quotes),
        Endpoint(
            "/v1/articles/{id}/related", "listRelatedArticles",
            "Articles that deal with the same, and why",
            of: .article, parameters: Parameter.few(RelatedArticleResponse.schema, standard: 10),
            .list(
                RelatedArticleResponse.schema,
                columns: ["score", "article.headline", "article.source", "shared_entities"]),
            ArticleHandlers.related),
        Endpoint(
            "/v1/articles/{id}/provenance", "showProvenance",
            "How one article was read: lines cut and why, where each field was found",
            of: .article, parameters: [.fields(of: ProvenanceResponse.schema), .json],
            .one(ProvenanceResponse.schema), ArticleHandlers.provenance),
    ]

    private static let entities = [
        Endpoint(
            "/v1/entities", "listEntities", "Entities, the most mentioned first",
            parameters: entityList,
            .list(
                EntityResponse.schema,
                columns: ["name", "type", "slug", "article_count", "mention_count", "quote_count"]),
            EntityHandlers.list),
        Endpoint(
            "/v1/entities/{id}", "showEntity", "One entity with aliases, roles and who is near it",
            of: .entity,
            parameters: [.offsetUnit, .fields(of: EntityDetailResponse.schema), .json],
            .one(EntityDetailResponse.schema), EntityHandlers.show),
        Endpoint(
            "/v1/entities/{id}/articles", "listEntityArticles", "Articles that name one entity",
            of: .entity, parameters: articleList, articlePage, EntityHandlers.articles),
        Endpoint(
            "/v1/entities/{id}/quotes", "listEntityQuotes", "What one entity said",
            of: .entity, parameters: quoteList, quotePage, EntityHandlers.quotes),
        Endpoint(
            "/v1/entities/{id}/quotes-about", "listQuotesAboutEntity",
            "Quotes that name one entity",
            of: .entity, parameters: quoteList, quotePage, EntityHandlers.quotesAbout),
        Endpoint(
            "/v1/entities/{id}/mentions", "listEntityMentions",
            "Every place that names one entity, with the text around it",
            of: .entity, parameters: mentionList,
            .list(
                MentionResponse.schema,
                columns: ["article.headline", "prefix", "surface", "suffix"]),
            EntityHandlers.mentions),
        Endpoint(
            "/v1/entities/{id}/cooccurrences", "listCooccurrences",
            "Who is named with one entity, the closest first, with evidence",
            of: .entity, parameters: cooccurrenceList,
            .list(
                CooccurrenceResponse.schema,
                columns: ["entity.name", "entity.type", "entity.slug", "articles", "score"]),
            EntityHandlers.cooccurrences),
        Endpoint(
            "/v1/entities/{id}/timeline", "showEntityTimeline", "When articles name one entity",
            of: .entity, parameters: articleTimeline, .one(TimelineResponse.schema),
            EntityHandlers.timeline),
        Endpoint(
            "/v1/relations/{a}/{b}", "showRelation",
            "Two entities: shared articles, quotes each way, evidence, timeline",
            parameters: [.offsetUnit, .fields(of: RelationResponse.schema), .json],
            .one(RelationResponse.schema), RelationHandlers.relation),
        Endpoint(
            "/v1/graph", "showGraph", "Who is named with whom, or who speaks of whom, as a graph",
            parameters: graph, .one(GraphResponse.schema), RelationHandlers.graph),
    ]

    private static let quotes = [
        Endpoint(
            "/v1/quotes", "listQuotes", "Quotes, those of the newest article first",
            parameters: quoteList, quotePage, QuoteHandlers.list),
        Endpoint(
            "/v1/quotes/{id}", "showQuote", "One quote with the paragraphs around it",
            of: .quote,
            parameters: [
                .include("explain", "cite", "jsonld"), .offsetUnit,
                .fields(of: QuoteDetailResponse.schema), .format(Representation.ofWorks),
            ], .one(QuoteDetailResponse.schema),
            alternatives: [.jsonLD: QuotationResponse.schema, .csl: CSLResponse.schema],
            QuoteHandlers.show),
    ]

    private static let search = [
        Endpoint(
            "/v1/search", "search", "Articles, entities and quotes together, best first",
            parameters: searchAll, .one(SearchResponse.schema), SearchHandlers.search),
        Endpoint(
            "/v1/suggest", "suggest", "What somebody who has begun to type may be looking for",
            parameters: [beginning(isRequired: true)]
                + Parameter.few(SuggestionResponse.schema, standard: 10),
            .list(
                SuggestionResponse.schema, columns: ["kind", "label", "type", "slug", "count"]),
            SearchHandlers.suggest),
        Endpoint(
            "/v1/analyze", "analyze",
            "What a text says: article, entities and quotes; nothing is stored",
            parameters: [.offsetUnit, .fields(of: AnalysisDocument.schema), .json],
            .one(AnalysisDocument.schema), taking: AnalysisRequest.schema, freshness: .moment,
            AnalysisHandlers.analyze),
    ]

    private static let overviews = [
        Endpoint(
            "/v1/timeline", "showTimeline",
            "Articles over time, by publication or by the dates they mention",
            parameters: articleTimeline, .one(TimelineResponse.schema), TimelineHandlers.articles),
        Endpoint(
            "/v1/timeline/quotes", "showQuoteTimeline", "Quotes over time",
            parameters: quoteTimeline, .one(TimelineResponse.schema), TimelineHandlers.quotes),
        Endpoint(
            "/v1/facets/{field}", "listFacetValues", "The values of one field, the commonest first",
            among: facetFields, parameters: facetValues,
            .list(FacetValueResponse.schema, columns: ["value", "label", "count"]),
            CatalogueHandlers.facet),
        Endpoint(
            "/v1/sources", "listSources", "Publications, those of the most articles first",
            parameters: catalogue, cataloguePage, CatalogueHandlers.sources),
        Endpoint(
            "/v1/authors", "listAuthors", "Authors, those of the most articles first",
            parameters: catalogue, cataloguePage, CatalogueHandlers.authors),
        Endpoint(
            "/v1/types", "listTypes", "Types of entities, the commonest first",
            parameters: Parameter.paging(TypeEntryResponse.schema),
            .list(
                TypeEntryResponse.schema, columns: ["type", "entity_count", "mention_count"]),
            CatalogueHandlers.types),
        Endpoint(
            "/v1/sourcing", "showSourcing",
            "Whom quotes let speak: kinds of speakers, the anonymous, the loudest, the never quoted",
            parameters: quoteFilters + [.fields(of: SourcingResponse.schema), .json],
            .one(SourcingResponse.schema), CatalogueHandlers.sourcing),
        Endpoint(
            "/v1/stats", "showStatistics", "Counts over the whole corpus",
            parameters: [.fields(of: StatisticsResponse.schema), .json],
            .one(StatisticsResponse.schema), on: .onLoop, ReportHandlers.statistics),
        Endpoint(
            "/v1/quality", "showQuality", "How well the corpus could be read, seed by seed",
            parameters: [.fields(of: QualityResponse.schema), .json],
            .one(QualityResponse.schema), freshness: .current, ReportHandlers.quality),
        Endpoint(
            "/v1/changes", "listChanges", "Articles that came, went or changed since a dataset",
            parameters: changes,
            .list(ChangeResponse.schema, columns: ["article_id", "change"]),
            ReportHandlers.changes),
        Endpoint(
            "/v1/random", "showRandom", "One article or quote by chance",
            parameters: random, .one(RandomResponse.schema), freshness: .moment,
            ReportHandlers.random),
    ]

    private static let feeds = [
        Endpoint(
            "/v1/feeds/articles.json", "feedArticles", "Articles of any query as JSON Feed",
            parameters: articleFeed + [.format(.jsonFeed)], .plain(JSONFeedResponse.schema),
            FeedHandlers.articles),
        Endpoint(
            "/v1/feeds/articles.rss", "feedArticlesAsRSS", "Articles of any query as RSS",
            parameters: articleFeed + [.format(.rss)], .plain(JSONFeedResponse.schema),
            FeedHandlers.articles),
        Endpoint(
            "/v1/feeds/quotes.json", "feedQuotes", "Quotes of any query as JSON Feed",
            parameters: quoteFeed + [.format(.jsonFeed)], .plain(JSONFeedResponse.schema),
            FeedHandlers.quotes),
    ]

    private static let service = [
        Endpoint(
            "/openapi.json", "showOpenAPI", "This contract as an OpenAPI 3.1 document",
            .plain(OpenAPIDocument.schema), freshness: .datasetIfAny, ServiceHandlers.openAPI),
        Endpoint(
            "/types.d.ts", "showTypes", "The bodies of all answers as declarations for TypeScript",
            parameters: [.format(.typeScript)], .plain(OpenAPIDocument.schema),
            freshness: .release, ServiceHandlers.typeScript),
        Endpoint(
            "/docs", "showDocumentation", "This contract for people, with a form to try each route",
            parameters: [.format(.html)], .plain(OpenAPIDocument.schema),
            freshness: .datasetIfAny, ServiceHandlers.documentation),
        Endpoint(
            "/problems/{code}", "showProblem", "What one kind of problem means",
            among: ProblemType.all.map(\.code), parameters: [.jsonOrPage],
            .one(ProblemTypeResponse.schema), freshness: .release, on: .onLoop, for: .anyone,
            ServiceHandlers.problem),
        Endpoint(
            "/livez", "showLiveness", "Whether the process answers",
            .plain(LivenessResponse.schema), freshness: .current, on: .onLoop, for: .everyone,
            ServiceHandlers.liveness),
        Endpoint(
            "/readyz", "showReadiness", "Whether the corpus is served; 503 until it is",
            .plain(ReadinessResponse.schema), freshness: .moment, on: .onLoop, for: .everyone,
            ServiceHandlers.readiness),
        Endpoint(
            "/healthz", "showHealth", "What the process is doing, imports included",
            .plain(HealthResponse.schema), freshness: .moment, on: .onLoop, for: .everyone,
            ServiceHandlers.health),
        Endpoint(
            "/metrics", "showMetrics", "How the service is, in figures for Prometheus",
            parameters: [.format(.prometheus)], .plain(OpenAPIDocument.schema),
            freshness: .moment, on: .onLoop, for: .operators, MetricsHandlers.metrics),
        Endpoint(
            "/version", "showVersion", "What runs here",
            .plain(VersionResponse.schema), freshness: .current, on: .onLoop,
            ServiceHandlers.version),
    ]

    private static let articlePage = Endpoint.Content.list(
        ArticleSummaryResponse.schema,
        columns: ["published_at", "source", "headline", "word_count", "quote_count"])
    private static let quotePage = Endpoint.Content.list(
        QuoteResponse.schema, columns: ["speaker.name", "cue.lemma", "text", "article.source"])
    private static let cataloguePage = Endpoint.Content.list(
        CatalogueEntryResponse.schema,
        columns: ["name", "slug", "article_count", "quote_count", "last_published"])
}
