import CorpusModel

/// The page a browser sees at `/`.
enum OverviewPage {
    static func html(_ overview: ServiceOverviewResponse) -> [UInt8] {
        var page = HTMLPage(title: overview.name)
        page.paragraph("Version \(overview.version). All answers are JSON; see /openapi.json.")
        if let counts = overview.statistics {
            page.paragraph(
                "\(counts.articles) articles, \(counts.entities) entities, "
                    + "\(counts.quotes) quotes, \(counts.words) words.")
        } else {
            page.paragraph("The corpus has not been imported yet.")
        }
        if !overview.examples.isEmpty {
            page.heading("Try")
            page.table(overview.examples.map { [.link($0.address, $0.title)] })
        }
        page.heading("Routes")
        page.table(
            Routes.all.map { endpoint in
                let path = HTMLPage.Cell.self
                return [
                    endpoint.path.contains("{")
                        ? path.text(endpoint.path) : path.link(endpoint.path, endpoint.path),
                    .text(endpoint.summary),
                ]
            })
        return page.bytes
    }
}
