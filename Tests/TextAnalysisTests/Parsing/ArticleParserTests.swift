import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ArticleParserTests {
    @Test func `reads headline, byline, date, caption and body of a page and cuts the rest`() {
        let article = parse(Pages.webPage)
        #expect(article.headline == "Ministers Agree on a Plan to Reopen the Strait")
        #expect(
            article.standfirst == "After nine days of talks, the two sides say that ships may sail."
        )
        #expect(article.authors == ["Maria Keller", "Tom O'Dea"])
        #expect(article.published.timestamp == "2019-11-18T00:00:00Z")
        #expect(article.published.precision == .day)
        #expect(article.captions.map(\.text) == ["Tankers wait at the mouth of the strait."])
        #expect(article.captions.map(\.credit) == ["Ana Ruiz/Reuters"])
        #expect(article.paragraphs.count == 4)
        #expect(article.paragraphs.first?.text.hasPrefix("The foreign ministers") == true)
        #expect(article.language == "en")
        #expect(article.access == .full)
    }

    @Test func `reads a wire report`() {
        let article = parse(Pages.wireReport)
        #expect(article.headline == "Strait reopens after nine days of talks")
        #expect(article.dateline == "VIENNA")
        #expect(article.source == "Reuters")
        #expect(article.authors == ["Maria Keller"])
        #expect(article.published == .unknown)
        #expect(article.paragraphs.count == 3)
    }

    @Test(
        arguments: [
            "The minister said in Vienna on Monday: “We will act now.” Norland disagreed.",
            "The minister said in Vienna on Monday that the strait would be reopened.",
            "Ships left. Nobody was hurt",
        ])
    func `takes a paragraph that stands alone for the text`(_ paragraph: String) {
        let article = parse(paragraph)
        #expect(article.paragraphs.map(\.text) == [paragraph])
        #expect(article.headline.split(separator: " ").count <= 12)
    }

    @Test func `takes a title that stands alone for the headline`() {
        let article = parse("Ministers Agree on a Plan to Reopen the Strait")
        #expect(article.headline == "Ministers Agree on a Plan to Reopen the Strait")
        #expect(article.paragraphs.isEmpty)
    }

    @Test func `reads a British broadsheet and its correspondent`() {
        let article = parse(Pages.broadsheet)
        #expect(article.headline == "Strait to be reopened, ministers say")
        #expect(article.authors == [])
        #expect(article.authorNote == "From our own correspondent")
        #expect(article.published.timestamp == "1980-01-07T00:00:00Z")
        #expect(article.paragraphs.count == 2)
    }

    @Test func `takes neither deck nor names and place for the headline`() {
        let article = parse(
            """
            Ministers struggle to reopen the strait to oil tankers

            Two members block the plan as the row over tolls grows deeper

            Maria Keller and Tom O'Dea in Vienna
            Published June 27 2025

            The foreign ministers of eleven countries failed on Thursday night to agree on a plan to reopen the \
            strait after nine days of talks, officials said.

            They will meet again next week in the same place, and they said that nobody had left the table.
            """)
        #expect(article.headline == "Ministers struggle to reopen the strait to oil tankers")
        #expect(article.authors == ["Maria Keller", "Tom O'Dea"])
    }

    @Test func `keeps the short lines of an interview`() {
        let article = parse(Pages.interview)
        #expect(article.headline == "Five questions for the harbour master")
        #expect(
            article.paragraphs.map { String($0.text.prefix(2)) } == [
                "Be", "Q:", "A:", "Q:", "A:", "Q:", "A:",
            ])
    }

    @Test func `marks what a paywall cut off`() {
        let article = parse(Pages.paywalled)
        #expect(article.access == .truncated)
        #expect(article.paragraphs.count == 2)
        #expect(article.provenance.removed.map(\.reason) == [.paywall, .subscribe, .subscribe])
        #expect(article.provenance.warnings == ["A paywall line cuts the article off."])
    }

    @Test func `knows the author by the note at the end`() {
        let article = parse(Pages.opinion)
        #expect(article.authors == ["Maria Keller"])
        #expect(article.authorNote?.hasPrefix("Maria Keller teaches") == true)
        #expect(article.paragraphs.count == 3)
    }

    @Test func `keeps a last paragraph about a person whom the article names`() {
        let article = parse(Pages.profile)
        #expect(article.authors == [])
        #expect(article.authorNote == nil)
        #expect(article.paragraphs.count == 3)
    }

    @Test func `has no headline where the text begins with a sentence`() {
        let text =
            "Baden is a town on the river Limmat in the north of the country.\n"
            + "It has been known for its baths since the Romans came to the valley.\n"
            + "Its old bridge was built of wood and burnt down more than once in wars."
        let seed = Seed(name: "lexicon", text: Array(text.utf8))
        let parsed = ArticleParser.parse(seed, source: SourceText(seed.text))
        #expect(parsed.blocks.map(\.part) == [.body, .body, .body])
        #expect(parsed.content.headline == "Baden is a town on the river Limmat in the north of")
        #expect(parsed.content.provenance.warnings.count == 1)
    }

    @Test func `joins a headline that goes on after a semicolon, on one line`() {
        let article = parse(
            "Ministers agree on a plan; \nShips may sail by Friday\n\n" + Pages.prose)
        #expect(article.headline == "Ministers agree on a plan;  Ships may sail by Friday")
    }

    @Test func `cuts lines that come twice`() {
        let article = parse(
            "Ministers agree on a plan\n\nMinisters agree on a plan\n\n\(Pages.prose)\n\n\(Pages.prose)"
        )
        #expect(article.paragraphs.count == 3)
        #expect(article.provenance.removed.map(\.reason) == Array(repeating: .duplicate, count: 4))
    }

    @Test func `cuts a list of other stories inside the text and goes on after it`() {
        let links =
            "Related Stories\nFive Things to Know About the Blockade\nWhat Made the Talks So Long?\n"
        let text = "Ministers agree on a plan\n\n\(Pages.prose)\n\n\(links)\n\(Pages.moreProse)"
        let article = parse(text)
        #expect(article.paragraphs.count == 5)
        #expect(article.provenance.removed.map(\.reason) == [.related, .related, .related])
    }

    @Test func `leaves the first words of other articles at the page's end out`() {
        let teasers = """
            Most Read
            Storm Closes Northern Ports
            A storm that came in from the north on Sunday night closed three ports and left two ships aground.
            A Short History of Straits
            Since the first merchants sailed through it, the strait has been closed eleven times, most of them in war.
            """
        let article = parse(
            "Ministers agree on a plan\n\n\(Pages.prose)\n\n\(Pages.moreProse)\n\n\(teasers)")
        #expect(article.paragraphs.count == 5)
        #expect(article.provenance.removed.count == 5)
    }

    @Test func `cuts captions of other stories`() {
        let text =
            "A bridge. Credit: Ana Ruiz/Reuters\n\nMinisters agree on a plan\n\n\(Pages.prose)"
        let article = parse(text)
        #expect(article.captions == [])
        #expect(article.provenance.removed.map(\.reason) == [.media])
    }

    @Test func `cuts scripts, styles and data`() {
        let code = [
            "window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);}",
            "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"A\"}",
            ".story { margin: 0 12px; color: #333 !important; }",
            "<div class=\"promo\"><span>Read</span></div>",
        ]
        let article = parse(
            "Ministers agree on a plan\n\n\(Pages.prose)\n" + code.joined(separator: "\n"))
        #expect(article.paragraphs.count == 3)
        #expect(article.provenance.removed.count == 4)
    }

    @Test func `keeps the longest lines rather than nothing`() {
        let article = parse("Home\n\nShips may sail\n\nTalks over\n\nSubscribe")
        #expect(article.paragraphs.map(\.text) == ["Talks over"])
        #expect(article.headline == "Ships may sail")
    }

    @Test(arguments: ["", " \n\n\t", "\u{FEFF}"])
    func `says that a blank text has no body`(_ text: String) {
        let article = parse(text)
        #expect(article.paragraphs == [])
        #expect(article.provenance.warnings.contains("No body text was found."))
    }

    @Test func `lets no headline grow with a text that has no spaces`() {
        let article = parse(String(repeating: "a", count: 100_000))
        #expect(article.headline == String(repeating: "a", count: 160))
        #expect(article.paragraphs.count == 1)
    }
}

/// Reads a text.
func parse(_ text: String, _ metadata: SeedMetadata = SeedMetadata()) -> ArticleContent {
    let seed = Seed(name: "page", text: Array(text.utf8), metadata: metadata)
    return ArticleParser.parse(seed, source: SourceText(seed.text)).content
}
