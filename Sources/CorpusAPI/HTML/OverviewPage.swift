import CorpusModel
import WebServer

/// The page a browser sees at `/`.
enum OverviewPage {
    static func html(_ overview: ServiceOverviewResponse) -> [UInt8] {
        var page = HTMLPage(title: overview.name)
        page.paragraph(
            "Version \(overview.version). See /docs for every route and /openapi.json for programs."
        )
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
                    endpoint.placeholders.isEmpty && endpoint.method == .get
                        ? path.link(endpoint.path, endpoint.title) : path.text(endpoint.title),
                    .text(endpoint.summary),
                ]
            })
        return page.bytes
    }
}
