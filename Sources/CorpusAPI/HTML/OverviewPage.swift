import CorpusModel
import WebServer

/// The page a browser sees at `/`.
enum OverviewPage {
    static func html(
        _ overview: ServiceOverviewResponse, _ configuration: CorpusAPIConfiguration
    ) -> [UInt8] {
        var page = HTMLPage(title: overview.name, of: configuration)
        page.paragraph(
            "Articles on foreign policy, whom and what they name, and who said what about whom.")
        if let counts = overview.statistics {
            page.figures([
                (counts.articles, "articles"), (counts.entities, "entities"),
                (counts.quotes, "quotes"), (counts.words, "words"),
            ])
            page.search(at: page.base + "/v1/search")
        } else {
            page.paragraph("The corpus has not been imported yet.")
        }
        if !overview.examples.isEmpty {
            page.heading("Try", id: "try")
            page.list(overview.examples.map { .link($0.address, $0.title) })
        }
        for group in Routes.groups {
            page.heading(group.title, id: Slug.make(from: group.title))
            page.table(
                group.endpoints.map { endpoint in
                    [
                        .link(page.base + "/docs#" + endpoint.name, endpoint.title),
                        .text(endpoint.summary),
                    ]
                })
        }
        page.paragraph("Version \(overview.version).")
        return page.bytes
    }
}
