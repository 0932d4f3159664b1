import ArticleStore
import CorpusModel

/// What somebody probably meant by a slug that names nothing.
///
/// The work is bounded by the numbers here and by the time one query may take, not by the corpus.
extension Corpus {
    /// Most entities looked at.
    private static let mostEntities = 100
    /// Letters of a word that an entity's name must share; a typo is seldom among the first.
    private static let sharedLetters = 3
    /// Most words of a slug that entities are searched by; few names have more.
    private static let mostWords = 5
    /// Articles looked at on either side of where the headline would stand.
    private static let mostNeighbours = 20
    /// Slugs of quotes looked at on either side of where the slug would stand.
    private static let mostQuotes = 20

    /// Returns the slug nearest to one that names nothing; `nil` when none is near.
    func nearestSlug(to given: String, _ subject: Endpoint.Subject) throws -> String? {
        // Ids are random letters, so that one which is near another means nothing by it.
        guard !given.hasPrefix(subject.idPrefix) else { return nil }
        return try inTime {
            switch subject {
            case .article: try nearestArticle(to: given)
            case .entity: try nearestEntity(to: given)
            case .quote:
                NearestName.find(given, among: try quotes.slugs(around: given, Self.mostQuotes))
            }
        }
    }

    /// Returns what was found, or nothing when it took too long: the answer is right without it.
    private func inTime(_ find: () throws -> String?) throws -> String? {
        do {
            return try find()
        } catch CorpusError.queryTimedOut {
            return nil
        }
    }

    /// Looks among the entities with a word that begins like one of the slug's.
    private func nearestEntity(to slug: String) throws -> String? {
        let beginnings = Slug.make(from: slug).split(separator: "-")
            .filter { $0.count >= Self.sharedLetters }.prefix(Self.mostWords)
            .map { String($0.prefix(Self.sharedLetters)) + "*" }
        func nearest(_ search: String?) throws -> String? {
            let query = ListQuery(search: search, limit: Self.mostEntities)
            return NearestName.find(slug, among: try entities.page(query).items.map(\.slug))
        }
        if !beginnings.isEmpty, let near = try nearest(beginnings.joined(separator: " OR ")) {
            return near
        }
        // What somebody typed who knows a surname alone, perhaps with a slip.
        let name = Slug.make(from: slug).replacing("-", with: " ")
        if let begun = try search.suggest(name, limit: 1).first(where: { $0.kind == .entity }) {
            return begun.slug
        }
        // A slip in a short name leaves no beginning; whom the corpus names most is meant most.
        return try nearest(nil)
    }

    /// Looks among the articles whose headlines stand beside the slug's words in order of headline.
    private func nearestArticle(to slug: String) throws -> String? {
        let headline = Slug.make(from: slug).replacing("-", with: " ")
        func neighbours(_ direction: PageKey.Direction) throws -> [String] {
            let key = PageKey(values: [.text(headline)], id: "", direction: direction)
            let query = ListQuery(
                sort: [SortTerm("headline", isDescending: false)], limit: Self.mostNeighbours,
                position: .key(key))
            return try articles.page(query).items.map(\.slug)
        }
        return NearestName.find(slug, among: try neighbours(.after) + neighbours(.before))
    }

    /// Whether anything has the value in a field of the first list that can be filtered by the field.
    func has(_ value: String, in field: String) throws -> Bool {
        var query = ListQuery(filters: [field: Filter(allOf: [[value]])], limit: 1)
        query.isCounted = false
        func finds<Item>(_ list: CorpusList<Item>) throws -> Bool? {
            guard list.fields.filters.contains(field) else { return nil }
            return try !list.page(query).items.isEmpty
        }
        return try finds(articles.list) ?? finds(quotes.list) ?? finds(entities.list) ?? false
    }

    /// Returns the words that anything has in a field, the commonest first; `nil` for a field that no list is
    /// spread out by.
    func words(of field: String) throws -> [String]? {
        func spread<Item>(_ list: CorpusList<Item>) throws -> [String]? {
            guard list.fields.facets.contains(field) else { return nil }
            return try list.facet(field, of: ListQuery(), places: 0..<Int.max).values.map(\.value)
        }
        return try spread(articles.list) ?? spread(quotes.list) ?? spread(entities.list)
    }

    /// Returns the nearest value of a field among those that begin with the same letters.
    func nearestName(to name: String, of field: String) throws -> String? {
        let slug = Slug.make(from: name)
        let beginning = String(slug.prefix { $0 != "-" }.prefix(Self.sharedLetters))
        guard !beginning.isEmpty else { return nil }
        return try inTime {
            let facet = try articles.list.facet(
                field, of: ListQuery(), beginning: beginning,
                places: 0..<Self.mostEntities)
            return NearestName.find(slug, among: facet.values.map(\.value))
        }
    }
}
