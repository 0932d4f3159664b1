import ArticleStore
import CorpusModel
import WebServer

extension Call {
    /// Most values told of each field that a list is spread out by.
    private static let facetValues = 10

    /// Answers with a list: a page of it, a table, or all of it.
    func list<Item>(_ listing: Listing<Item>, _ query: ListQuery? = nil) throws -> Answer {
        let query = query ?? arguments.list
        if isWhole { return try WholeList(listing, query, of: self).answer() }
        let page = try listing.page(query)
        let links = PageLinks(page, of: self)
        let presentation = try presentation(of: page.items, in: listing)
        switch representation {
        case .csv, .ndjson:
            var rows = RowWriter(self)
            for item in page.items {
                rows.append { listing.write(item, presentation, &$0) }
            }
            return Answer(body: rows.bytes, link: links.field)
        case .text, .markdown:
            return Answer(
                body: try table(of: page, in: listing, presentation, links), link: links.field)
        default:
            let body = Envelope.list(
                page, about: try report(of: listing, query, total: page.total), links: links,
                of: self
            ) { listing.write($0, presentation, &$1) }
            return Answer(body: body, link: links.field)
        }
    }

    /// Whether the answer is a list sent from its beginning to its end.
    var isWhole: Bool { representation.isWhole && !arguments.asksForPage }

    /// How the bodies of some items are written.
    ///
    /// Offsets in code points need the texts that they count in; only for them are texts read.
    func presentation<Item>(of items: [Item], in listing: Listing<Item>) throws -> Presentation {
        guard arguments.offsetUnit == .codepoint else { return presentation }
        return try presentation(of: Set(items.lazy.flatMap(listing.places)))
    }

    private func report<Item>(
        of listing: Listing<Item>, _ query: ListQuery, total: Int
    ) throws -> ListReport {
        var report = ListReport()
        if !arguments.facets.isEmpty {
            report.facets = try listing.inquiry?.facets(
                arguments.facets, of: query, limit: Self.facetValues)
        }
        if arguments.explains { report.explanation = try listing.inquiry?.explain(query) }
        if total == 0, let search = query.search, endpoint.takes(.search) {
            report.correctedQuery = try corpus.search.correction(of: search)?.query
        }
        return report
    }

    private func table<Item>(
        of page: Page<Item>, in listing: Listing<Item>, _ presentation: Presentation,
        _ links: PageLinks
    ) throws -> [UInt8] {
        guard case .list(let schema, let columns) = endpoint.content else { return [] }
        let layout = TableLayout(
            schema, fields: arguments.fields, only: arguments.fields == nil ? columns : nil)
        let rows = page.items.map { item in
            var json = JSONWriter()
            listing.write(item, presentation, &json)
            return layout.cells(of: json.bytes)
        }
        let table = TextTable(layout.columns, rows: rows)
        let isMarkdown = representation == .markdown
        var text = isMarkdown ? table.markdown : table.text
        text += "\n\(page.items.count) of \(page.total)"
        if let next = links.next { text += isMarkdown ? ", [next](\(next))" : ", next: \(next)" }
        return Array((text + "\n").utf8)
    }
}
