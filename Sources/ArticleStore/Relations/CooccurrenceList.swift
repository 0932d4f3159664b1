import CorpusModel

/// The list of the entities that are named in the same articles as one entity.
///
/// Who meets whom is counted when it is asked for: all pairs of a large corpus are too many to keep.
struct CooccurrenceList {
    /// Names of the orders.
    static let sorts = ["articles", "name", "score"]
    /// Names of the filters.
    static let filters = ["type", "subtype"]
    /// Names of the minimums.
    static let minimums = ["min_articles"]

    /// Passages told of each entity.
    private static let passages = 3
    /// Fewest shared articles unless the query says otherwise: to meet once is chance.
    private static let fewestArticles = 2.0

    private let query: ListQuery
    private let entity: Int

    /// One entity that is met.
    private struct Item {
        let key: Int
        let id: String
        let name: String
        let articles: Int
        let score: Double
    }

    /// Checks what is asked for.
    ///
    /// - Throws: `CorpusError.unknownField` for a filter, minimum or order there is not.
    init(_ query: ListQuery, of entity: Int) throws {
        func check(_ names: some Sequence<String>, _ allowed: [String]) throws {
            for name in names where !allowed.contains(name) {
                throw CorpusError.unknownField(name: name, allowed: allowed)
            }
        }
        try check(query.filters.keys, Self.filters)
        try check(query.minimums.keys, Self.minimums)
        try check(query.sort.map(\.field), Self.sorts)
        self.query = query
        self.entity = entity
    }

    /// Reads the page that the query asks for, the closest entities first unless it says otherwise.
    func page(on connection: borrowing Connection) throws -> Page<Cooccurrence> {
        if let page = try columnPage(on: connection) { return page }
        let items = try items(on: connection).sorted { isOrdered($0, $1) }
        var start = 0
        switch query.position {
        case .start: break
        case .number(let number):
            let (offset, overflow) = max(0, number - 1).multipliedReportingOverflow(by: query.limit)
            start = overflow ? items.count : min(offset, items.count)
        case .key(let key):
            let place = items.firstIndex { $0.id == key.id } ?? items.count
            start =
                key.direction == .after
                ? min(place + 1, items.count) : max(0, place - query.limit)
        }
        let slice = items[start...].prefix(query.limit)
        let records = try records(slice, on: connection)
        func key(_ item: Item?, _ direction: PageKey.Direction) -> PageKey? {
            item.map { PageKey(values: [], id: $0.id, direction: direction) }
        }
        return Page(
            items: records, total: items.count,
            next: slice.endIndex < items.count ? key(slice.last, .after) : nil,
            previous: start > 0 ? key(slice.first, .before) : nil)
    }

    private func records(
        _ items: some Sequence<Item>, on connection: borrowing Connection
    ) throws -> [Cooccurrence] {
        var texts = PassageReader()
        return try items.map { item in
            Cooccurrence(
                entity: try EntityRecords.reference(item.key, on: connection),
                articles: item.articles, score: item.score,
                evidence: try SharedPassages.find(
                    entity, item.key, limit: Self.passages, texts: &texts, on: connection))
        }
    }

    /// Reads the page as `page` does, without a look at entities that are not on it; `nil` when there are no
    /// columns, or the order is another than by one number.
    private func columnPage(
        on connection: borrowing Connection
    ) throws -> Page<Cooccurrence>? {
        let term = query.sort.first ?? SortTerm("score", isDescending: true)
        guard query.sort.count <= 1, term.field != "name",
            let table = try EntityList.searched.table(on: connection),
            let common = try table.column("min_articles", on: connection),
            let meeting = try RowSelection(
                ListQuery(filters: query.filters), of: EntityList.searched.definition, in: table,
                on: connection)
        else { return nil }
        let (counts, articles) = try Self.counts(of: entity, query, on: connection)
        let all = try StatisticsRecords.articleCount(on: connection)
        let least = query.minimums["min_articles"] ?? Self.fewestArticles
        func score(_ count: Int, _ row: Int) -> Double {
            Association.score(
                both: count, first: articles, second: Int(common.values[row]), all: all)
        }
        var ranked: [RankedKeys.Ranked] = []
        for (key, count) in counts where Double(count) >= least {
            guard let row = table.keys.row(of: key), meeting.rows.contains(row) else { continue }
            ranked.append((key, term.field == "score" ? score(count, row) : Double(count)))
        }
        var order = RankedKeys(ranked, isDescending: term.isDescending, of: "entity")
        guard
            let slice = try order.slice(
                of: query.position, limit: query.limit, on: connection)
        else { return nil }
        let wanted = Set(slice.rows.map(\.key))
        let shared = Dictionary(
            uniqueKeysWithValues: counts.lazy.filter { wanted.contains($0.entity) })
        let items = slice.rows.compactMap { item -> Item? in
            guard let count = shared[item.key], let row = table.keys.row(of: item.key) else {
                return nil
            }
            return Item(
                key: item.key, id: "", name: "", articles: count, score: score(count, row))
        }
        let found = try records(items, on: connection)
        func key(_ item: Cooccurrence?, _ direction: PageKey.Direction) -> PageKey? {
            item.map { PageKey(values: [], id: $0.entity.id, direction: direction) }
        }
        return Page(
            items: found, total: order.count, next: slice.hasNext ? key(found.last, .after) : nil,
            previous: slice.hasPrevious ? key(found.first, .before) : nil)
    }

    private func isOrdered(_ left: Item, _ right: Item) -> Bool {
        for term in query.sort.isEmpty ? [SortTerm("score", isDescending: true)] : query.sort {
            let (first, second) = term.isDescending ? (right, left) : (left, right)
            switch term.field {
            case "name" where first.name != second.name: return first.name < second.name
            case "articles" where first.articles != second.articles:
                return first.articles < second.articles
            case "score" where first.score != second.score: return first.score < second.score
            default: continue
            }
        }
        return left.id < right.id
    }

    private func items(on connection: borrowing Connection) throws -> [Item] {
        let (counts, articles) = try Self.counts(of: entity, query, on: connection)
        let all = try StatisticsRecords.articleCount(on: connection)
        let least = query.minimums["min_articles"] ?? Self.fewestArticles
        var items: [Item] = []
        let row = try connection.prepare(
            "SELECT id, sort_name, article_count, type, subtype FROM entity WHERE key = ?", [.null])
        for (key, count) in counts where Double(count) >= least {
            try row.bind([.integer(key)])
            guard try row.step(), meets("type", row.text(3)), meets("subtype", row.text(4))
            else { continue }
            items.append(
                Item(
                    key: key, id: row.text(0), name: row.text(1), articles: count,
                    // Counted over all articles: a period changes who met, not how common a name is.
                    score: Association.score(
                        both: count, first: articles, second: row.integer(2), all: all)))
        }
        row.reset()
        return items
    }

    private func meets(_ field: String, _ value: String) -> Bool {
        guard let filter = query.filters[field] else { return true }
        return filter.allOf.allSatisfy { $0.contains(value) } && !filter.noneOf.contains(value)
    }

    /// Counts in how many articles of a period each entity is named beside one, and that one's articles.
    static func counts(
        of entity: Int, _ period: ListQuery, on connection: borrowing Connection
    ) throws -> (counts: [(entity: Int, count: Int)], articles: Int) {
        if let found = try columnCounts(of: entity, period, on: connection) { return found }
        var conditions = Conditions()
        conditions.add("link.entity = ? AND link.leads = 1", [.integer(entity)])
        if let from = period.from { conditions.add("link.published_at >= ?", [.text(from)]) }
        if let before = period.before { conditions.add("link.published_at < ?", [.text(before)]) }
        let rows = try connection.prepare(
            """
            SELECT entities FROM article_entity AS link
            CROSS JOIN article_entities ON article_entities.article = link.article
            \(conditions.sql)
            """, conditions.values)
        // By key in one array: a dictionary would take most of the time.
        let largest = try connection.integer("SELECT max(key) FROM entity") ?? 0
        var counts = [Int32](repeating: 0, count: largest + 1)
        var articles = 0
        while try rows.step() {
            articles += 1
            rows.forEachInteger(0) { if counts.indices.contains($0) { counts[$0] &+= 1 } }
        }
        return (others(than: entity, in: counts), articles)
    }

    /// Counts as `counts` does, in columns; `nil` when there are none.
    private static func columnCounts(
        of entity: Int, _ period: ListQuery, on connection: borrowing Connection
    ) throws -> (counts: [(entity: Int, count: Int)], articles: Int)? {
        let dates = ListQuery(from: period.from, before: period.before)
        guard let table = try ArticleList.searched.table(on: connection),
            let entities = try table.column("entity", on: connection),
            let code = entities.code(.integer(entity)),
            let selection = try RowSelection(
                dates, of: ArticleList.searched.definition, in: table, on: connection)
        else { return nil }
        var rows = entities.rows(having: [code])
        rows.formIntersection(selection.rows)
        return (others(than: entity, in: entities.counts(in: rows)), rows.count)
    }

    private static func others(
        than entity: Int, in counts: [Int32]
    ) -> [(entity: Int, count: Int)] {
        var others: [(entity: Int, count: Int)] = []
        for (key, count) in counts.enumerated() where count > 0 && key != entity {
            others.append((key, Int(count)))
        }
        return others
    }
}
