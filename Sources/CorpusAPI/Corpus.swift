import ArticleStore

/// The repositories that handlers read from.
struct Corpus: Sendable {
    let database: Database
    let articles: ArticleRepository
    let entities: EntityRepository
    let quotes: QuoteRepository
    let search: SearchRepository
    let statistics: StatisticsRepository
    let timelines: TimelineRepository
    let relations: RelationRepository
    let catalogue: CatalogueRepository
    let changes: ChangeRepository

    init(_ database: Database) {
        self.database = database
        articles = ArticleRepository(database)
        entities = EntityRepository(database)
        quotes = QuoteRepository(database)
        search = SearchRepository(database)
        statistics = StatisticsRepository(database)
        timelines = TimelineRepository(database)
        relations = RelationRepository(database)
        catalogue = CatalogueRepository(database)
        changes = ChangeRepository(database)
    }
}
