import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ArchiveLabelTests {
    static let page = """
        The Associated Press

        March 3, 1982, Wednesday, PM cycle

        LENGTH: 412 words

        HEADLINE: ENVOY SAYS TALKS ON MISSILES WILL RESUME

        BYLINE: By JOHN HARWELL, Associated Press Writer

        DATELINE: GENEVA, Switzerland

        BODY:

        \(Pages.prose)
        """

    @Test func `reads the labels of an archive`() {
        let article = parse(Self.page)
        #expect(article.headline == "ENVOY SAYS TALKS ON MISSILES WILL RESUME")
        #expect(article.authors == ["JOHN HARWELL"])
        #expect(article.dateline == "GENEVA, Switzerland")
        #expect(article.source == "The Associated Press")
        #expect(article.published.timestamp == "1982-03-03T00:00:00Z")
        #expect(article.paragraphs.count == 3)
        let labels = article.provenance.removed.filter { $0.rule == "label of an archive" }
        #expect(labels.map(\.text.first) == ["L", "D", "B"])
    }

    @Test func `leaves words in capitals that are no labels`() {
        let article = parse("SECTION 31 OPENS ITS FILES AT LAST\n\n\(Pages.prose)")
        #expect(article.headline == "SECTION 31 OPENS ITS FILES AT LAST")
        #expect(article.dateline == nil)
    }

    static let kickers = [
        "UK news · Defence", "EUobserver / Foreign affairs", "News | Water",
        "Publications | Events | Experts | Donate", "The Associated Press",
        "Home > Research > Europe",
        "View in browser",
    ]

    @Test(arguments: kickers)
    func `takes no line of sections for the headline`(_ kicker: String) {
        let article = parse(
            "\(kicker)\n\nMinisters agree on a plan for the strait\n\nBy Maria Keller\n\n\(Pages.prose)"
        )
        #expect(article.headline == "Ministers agree on a plan for the strait")
        #expect(article.authors == ["Maria Keller"])
    }
}
