import Testing

@testable import TextAnalysis

@Suite struct SiteSuffixTests {
    static let examples: [(title: String, headline: String, site: String?)] = [
        (
            "Ministers Agree on a Plan | The Harbour Post", "Ministers Agree on a Plan",
            "The Harbour Post"
        ),
        ("Ministers Agree on a Plan | Harbour", "Ministers Agree on a Plan", "Harbour"),
        ("Ministers agree on a plan - BBC News", "Ministers agree on a plan", "BBC News"),
        ("Ministers agree on a plan – harbour.com", "Ministers agree on a plan", "harbour.com"),
        ("Ministers agree on a plan - but not all", "Ministers agree on a plan - but not all", nil),
        ("Ministers agree — Putin Objects", "Ministers agree — Putin Objects", nil),
        ("Live | The Harbour Post", "Live | The Harbour Post", nil),
    ]

    @Test(arguments: examples)
    func `parts a title from the name of its site`(title: String, headline: String, site: String?) {
        let split = SiteSuffix.split(title)
        #expect(split?.site == site)
        let bytes = split?.titleBytes ?? title.utf8.count
        #expect(String(decoding: title.utf8.prefix(bytes), as: UTF8.self) == headline)
    }
}
