/// Which state of the corpus an answer comes from.
public struct Dataset: Sendable, Hashable {
    /// Hash over seeds, analyser version and curation: 16 letters or digits.
    public var version: String
    /// When the import was committed, in seconds since 1970.
    public var importedAt: Int64

    /// Creates a dataset.
    public init(version: String, importedAt: Int64) {
        self.version = version
        self.importedAt = importedAt
    }
}

/// Counts over the whole corpus.
public struct CorpusStatistics: Sendable, Equatable {
    /// Articles.
    public var articles = 0
    /// Body paragraphs.
    public var paragraphs = 0
    /// Words in the body paragraphs.
    public var words = 0
    /// Entities.
    public var entities = 0
    /// Mentions.
    public var mentions = 0
    /// Quotes.
    public var quotes = 0
    /// Articles that a paywall cut off.
    public var truncatedArticles = 0
    /// Publication time of the first article, RFC 3339.
    public var firstPublished: String?
    /// Publication time of the last article, RFC 3339.
    public var lastPublished: String?
    /// Entities by type, the most frequent first.
    public var entitiesByType: [NameCount] = []
    /// Quotes by speaker kind, the most frequent first.
    public var quotesBySpeakerKind: [NameCount] = []
    /// Quotes by quote type, the most frequent first.
    public var quotesByKind: [NameCount] = []
    /// Quotes by cue class, the most frequent first.
    public var quotesByCueClass: [NameCount] = []
    /// Articles by publication, the most frequent first, at most 100.
    public var articlesBySource: [NameCount] = []
    /// Rules of the curation, one count for each kind.
    public var curation = CurationOutcome.Kind.allCases.map { CurationCount(kind: $0) }

    /// Creates the statistics of an empty corpus.
    public init() {}
}

/// How well the corpus could be read.
public struct QualityReport: Sendable, Equatable {
    /// What became of one seed that could not be read, or was read with a warning.
    public struct SeedIssue: Sendable, Equatable {
        /// Name of the file within the seed folder, with `#` and line for a bulk record.
        public var seed: String
        /// Id of the article; `nil` when the seed was skipped.
        public var article: String?
        /// One sentence.
        public var warning: String

        /// Creates an issue.
        public init(seed: String, article: String?, warning: String) {
            self.seed = seed
            self.article = article
            self.warning = warning
        }
    }

    /// Seeds looked at.
    public var seeds = 0
    /// Seeds that became articles.
    public var imported = 0
    /// Seeds that were skipped.
    public var skipped = 0
    /// Seeds that cannot be read any more and whose articles of before stay.
    public var kept = 0
    /// Skipped and kept seeds and warnings, by name, at most 1,000.
    public var issues: [SeedIssue] = []
    /// Quotes whose speaker is a resolved entity, 0 to 1; `nil` without quotes.
    public var attributionRate: Double?
    /// Quotes without any speaker, 0 to 1; `nil` without quotes.
    public var unknownSpeakerRate: Double?
    /// Articles without a publication date.
    public var articlesWithoutDate = 0
    /// Articles without an author.
    public var articlesWithoutAuthor = 0
    /// Lines removed as page furniture, by reason, the most frequent first.
    public var removedLinesByReason: [NameCount] = []
    /// Entities of low confidence (under 0.5).
    public var uncertainEntities = 0
    /// Why a newer curation is not in force, and rules that meet nothing, in the order of lines, at most 1,000.
    public var curation: [CurationIssue] = []

    /// Creates the report of an empty corpus.
    public init() {}
}

/// What a search over everything found.
public struct SearchResults: Sendable {
    /// Articles that match, best first.
    public var articles: Page<ArticleSummary>
    /// Entities whose names match, best first.
    public var entities: Page<Entity>
    /// Quotes that match, best first.
    public var quotes: Page<QuoteRecord>

    /// Creates results.
    public init(
        articles: Page<ArticleSummary>, entities: Page<Entity>, quotes: Page<QuoteRecord>
    ) {
        self.articles = articles
        self.entities = entities
        self.quotes = quotes
    }
}
