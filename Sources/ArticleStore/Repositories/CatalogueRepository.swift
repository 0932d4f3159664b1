public import CorpusModel

/// Publications, authors and types, and whom quotes let speak.
public struct CatalogueRepository: Sendable {
    private let database: Database

    /// Speakers, and persons never quoted, told of a list.
    private static let sharesTold = 20

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Names of the orders and minimums of `sources` and `authors`.
    public static let fields = ListFields(CatalogueList.definition(of: "source"))

    /// Returns the publications, those of the most articles first unless the query says otherwise.
    ///
    /// The query's search is the beginning of a word of the name.
    public func sources(_ query: ListQuery) throws -> Page<CatalogueEntry> {
        try database.read { try CatalogueList.page(query, of: "source", on: $0) }
    }

    /// Returns the authors, as `sources` does.
    public func authors(_ query: ListQuery) throws -> Page<CatalogueEntry> {
        try database.read { try CatalogueList.page(query, of: "author", on: $0) }
    }

    /// Returns every type of entity that the corpus has, the one of the most entities first.
    public func types() throws -> [TypeEntry] {
        try database.read { connection in
            let mentions = try StatisticsRecords.counts("mentions_by_type", on: connection)
            let kinds = try StatisticsRecords.counts("entities_by_kind", on: connection)
            return try StatisticsRecords.counts("entities_by_type", on: connection).compactMap {
                count in
                guard let type = EntityType(rawValue: count.name) else { return nil }
                return TypeEntry(
                    type: type, entityCount: count.count,
                    mentionCount: mentions.first { $0.name == count.name }?.count ?? 0,
                    subtypes: kinds.compactMap { kind in
                        guard kind.name.hasPrefix(count.name + "/") else { return nil }
                        let name = kind.name.dropFirst(count.name.utf8.count + 1)
                        return NameCount(String(name), kind.count)
                    })
            }
        }
    }

    /// Returns whom the quotes that match let speak; who is never quoted is told of the whole corpus.
    public func sourcing(_ query: ListQuery) throws -> Sourcing {
        try database.read { connection in
            let list = try QuoteList.list(query, on: connection).list
            let isWhole = query == ListQuery(limit: query.limit) && list.selection == nil
            let (kinds, speakers) = try Self.spread(isWhole ? nil : list, on: connection)
            let total = try list.count(on: connection)
            return Sourcing(
                quotes: total,
                bySpeakerKind: kinds.values.map { NameCount($0.value, $0.count) },
                speakers: speakers.valueCount,
                topSpeakers: try speakers.values.prefix(Self.sharesTold).compactMap { value in
                    try RowKey.entity(value.value, on: connection).map {
                        Sourcing.Share(
                            entity: try EntityRecords.reference($0, on: connection),
                            count: value.count)
                    }
                }, neverQuoted: try Self.neverQuoted(on: connection))
        }
    }

    /// A filter on the very field counts here, unlike in a facet; `nil` stands for the whole list.
    private static func spread(
        _ list: KeysetList?, on connection: borrowing Connection
    ) throws -> (kinds: Facet, speakers: Facet) {
        func facet(_ name: String) throws -> Facet {
            guard let field = QuoteList.inquiry.definition.facets[name] else {
                preconditionFailure("quotes are spread out by speaker")
            }
            let count = FacetCount(
                name: name, field: field, places: 0..<sharesTold, selected: [])
            return try count.facet(of: list, on: connection)
        }
        return (try facet("speaker_kind"), try facet("speaker"))
    }

    private static func neverQuoted(
        on connection: borrowing Connection
    ) throws -> [Sourcing.Share] {
        let query = ListQuery(
            filters: [
                "type": Filter(allOf: [[EntityType.person.rawValue]]),
                "speaks": Filter(allOf: [["false"]]),
            ], sort: [SortTerm("article_count", isDescending: true)], limit: sharesTold)
        return try EntityList.page(query, on: connection).items.map {
            Sourcing.Share(
                entity: EntityReference(
                    id: $0.id, slug: $0.slug, name: $0.name, type: $0.type, subtype: $0.subtype),
                count: $0.articleCount)
        }
    }
}
