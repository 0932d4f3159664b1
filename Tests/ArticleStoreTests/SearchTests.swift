import CorpusModel
import Foundation
import Testing

@testable import ArticleStore

@Suite struct SearchTests {
    private static let corpus = Result {
        var sea = SampleArticle(
            "Navy sails", ["The navy sails at dawn. Ships of the navy carry café crews."],
            names: [.init("Navy", .organization)])
        sea.standfirst = "A convoy"
        let peace = SampleArticle(
            "Peace talks resume", ["Negotiators warned that the convoy may sail before dawn."])
        let trade = SampleArticle(
            "Trade war widens", ["Tariffs hit anti-war talks. The U.S. economy, 10:30 and all."])
        return try SampleCorpus(["navy": sea, "peace": peace, "trade": trade])
    }

    /// A search text and the headlines it finds.
    struct Row: CustomTestStringConvertible, Sendable {
        let search: String
        let expected: String
        var testDescription: String { search }

        init(_ search: String, _ expected: String) {
            self.search = search
            self.expected = expected
        }
    }

    static let rows = [
        Row("navy", "navy"), Row("NAVY", "navy"), Row("cafe", "navy"), Row("café", "navy"),
        Row("talks", "peace trade"), Row("talk", "peace trade"), Row("warning", "peace"),
        Row("talks war", "trade"), Row("talks AND war", "trade"),
        Row("talks -war", "peace"), Row("talks NOT war", "peace"), Row("-war talks", "peace"),
        Row("navy OR tariffs", "navy trade"), Row("dawn navy OR tariffs", "navy trade"),
        Row("dawn (navy OR negotiators)", "navy peace"),
        Row("(navy OR negotiators) -(café OR tea)", "peace"),
        Row("\"peace talks\"", "peace"), Row("\"talks peace\"", ""),
        Row("“peace talks”", "peace"), Row("\"navy carry\"", "navy"),
        Row("neg*", "peace"), Row("tar* OR neg*", "peace trade"), Row("\"peace ta\"*", "peace"),
        Row("\"convoy dawn\"~4", "peace"), Row("\"dawn convoy\"~4", "peace"),
        Row("\"convoy dawn\"~2", ""), Row("\"navy crews\"~99999999999999999999", "navy"),
        Row("title:navy", "navy"), Row("title:dawn", ""), Row("title:convoy", "navy"),
        Row("body:convoy", "peace"), Row("TITLE:war", "trade"), Row("title:\"trade war\"", "trade"),
        Row("title:(war OR navy)", "navy trade"), Row("-title:navy dawn", "peace"),
        Row("standfirst:convoy", "navy"), Row("name:navy", ""),
        Row("name:navy OR tariffs", "trade"),
        Row("tariffs -name:navy", "trade"),
        Row("anti-war", "trade"), Row("U.S.", "trade"), Row("10:30", "trade"),
        Row("economy, 🚢 …", "trade"), Row("navy OR", "navy"), Row("OR navy", "navy"),
        Row("AND navy AND", "navy"), Row("() navy", "navy"), Row("- navy", "navy"),
        Row("--navy", "navy"), Row("headline : war", ""), Row("NEAR(navy dawn)", ""),
        Row("navy*dawn", ""), Row("navy^2", ""), Row("{headline}:navy", ""), Row("n'avy", ""),
        Row("nav\u{0}y", ""), Row("na*y", ""),
    ]

    @Test(arguments: rows)
    func `finds what the grammar says`(_ row: Row) throws {
        let corpus = try Self.corpus.get()
        let page = try corpus.articles.page(ListQuery(search: row.search))
        let seeds = try page.items.map {
            try #require(try corpus.articles.provenance(of: $0.id)).seed
        }
        #expect(seeds.sorted().joined(separator: " ") == row.expected)
        #expect(page.total == page.items.count)
    }

    static let invalid = [
        Row("", "The search holds no word to look for."),
        Row("  \n", "The search holds no word to look for."),
        Row("🚢 !? -", "The search holds no word to look for."),
        Row("()", "The search holds no word to look for."),
        Row("-war", "The search only leaves words out; add one that is to be found."),
        Row("navy OR -war", "The search only leaves words out; add one that is to be found."),
        Row("\"navy", "A quotation mark is not closed; put one at the end of the phrase."),
        Row("(navy", "A parenthesis is not closed; put \")\" after the group."),
        Row(
            "navy)", "A parenthesis is closed that was not opened; put \"(\" before the group."),
        Row(
            String(repeating: "(", count: 17) + "navy",
            "Parentheses are nested more than 16 deep; use fewer."),
        Row(
            String(repeating: "a ", count: 65),
            "The search has more than 64 words; put words that belong together in quotation marks "
                + "or use fewer."),
        Row(
            String(repeating: "a", count: 1_001),
            "The search is longer than 1000 characters; use fewer words."),
    ]

    @Test(arguments: invalid)
    func `says what is wrong with a search it cannot read`(_ row: Row) throws {
        let corpus = try Self.corpus.get()
        let error = CorpusError.invalidSearch(row.expected)
        let query = ListQuery(search: row.search)
        #expect(throws: error) { try corpus.articles.page(query) }
        #expect(throws: error) { try corpus.entities.page(query) }
        #expect(throws: error) { try corpus.quotes.page(query) }
        #expect(throws: error) { try corpus.search.search(row.search, limit: 5) }
    }

    @Test func `searches at the limits are answered`() throws {
        let corpus = try Self.corpus.get()
        let nested = String(repeating: "(", count: 16) + "navy" + String(repeating: ")", count: 16)
        #expect(try corpus.articles.page(ListQuery(search: nested)).total == 1)
        let words = String(repeating: "navy ", count: 64)
        #expect(try corpus.articles.page(ListQuery(search: words)).total == 1)
        let alternating = String(repeating: "(navy OR -(", count: 0) + "navy"
        #expect(try corpus.articles.page(ListQuery(search: alternating)).total == 1)
        let long = "navy " + String(repeating: "x.", count: 497)
        #expect(try corpus.articles.page(ListQuery(search: long)).total == 0)
    }

    @Test func `no text whatever makes the database fail`() throws {
        let corpus = try Self.corpus.get()
        let pieces = [
            "navy", "dawn", "\"", "'", "“", "”", "(", ")", "-", "*", "~", "~3", ":", "title:",
            "text:",
            "name:", "^", "+", "OR", "AND", "NOT", "NEAR", "NEAR(", "{", "}", ",", ".", "\u{0}",
            "\u{2}", "🚢", "👩‍👩‍👧", "e\u{301}", "\u{200F}", "\u{FFFD}", "\u{E000}", "ﬁ", "٣", "Ⅷ", "漢字",
            " ", "  ", "\t", "\n", ";", "--", "/*", "\\", "%", "_", "rank", "1", "𝕏",
        ]
        var generator = SplitMix(seed: 42)
        var answered = 0
        // A longer run: SEARCHES=100000 swift test --filter SearchTests
        let wanted = ProcessInfo.processInfo.environment["SEARCHES"].flatMap { Int($0) }
        for _ in 0..<(wanted ?? 6_000) {
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined(separator: Bool.random(using: &generator) ? " " : "")
            do {
                _ = try corpus.search.search(text, limit: 2)
                answered += 1
            } catch CorpusError.invalidSearch, CorpusError.unknownSearchField {
                continue
            } catch {
                Issue.record("\(text.debugDescription): \(error)")
            }
        }
        #expect(answered > 1_000)
        for _ in 0..<20 {
            let text = (0..<10_000).map { _ in pieces.randomElement(using: &generator) ?? "" }
            #expect(throws: CorpusError.self) {
                try corpus.search.search(text.joined(), limit: 2)
            }
        }
    }

    /// A search in one spelling and the text that is in the other.
    @Test(arguments: [
        ("colour", "color"), ("color", "colour"), ("organise", "organize"),
        ("organization", "organisation"), ("defense", "defence"), ("neighbouring", "neighboring"),
        ("programmes", "programs"), ("analyzed", "analysed"), ("traveled", "travelled"),
        ("\"harbor defense\"", "harbour defence"), ("\"centre colour\"~3", "center and color"),
        ("title:labour", "labor"), ("centre", "center"), ("grey", "gray"),
    ])
    func `British and American spellings find one another`(
        _ search: String, _ text: String
    ) throws {
        let corpus = try SampleCorpus(["a": SampleArticle("About \(text)", ["It is \(text)."])])
        let page = try corpus.articles.page(ListQuery(search: search))
        #expect(page.total == 1)
        #expect(page.items.first?.snippets.isEmpty == false)
    }

    @Test(arguments: ["four", "size", "rise", "color1", "", "été", "war"])
    func `most words are spelt one way`(_ word: String) {
        #expect(SpellingVariants.of(word) == [])
    }

    @Test func `up to three stretches are cut where most of the words stand`() throws {
        let filler = String(
            repeating: "Nothing to see in this long and empty sentence. ", count: 20)
        let corpus = try SampleCorpus([
            "a": SampleArticle(
                "Fleet",
                [
                    "A fleet sails. \(filler)",
                    "\(filler)The fleet met 🚢 a storm at sea. \(filler)",
                    "\(filler)The storm passed.", "A storm, a storm, and a fleet in it: \(filler)",
                ])
        ])
        let page = try corpus.articles.page(ListQuery(search: "fleet storm"))
        let snippets = try #require(page.items.first).snippets
        #expect(snippets.map(\.field) == ["headline", "body", "body"])
        #expect(snippets[1].text.contains("The fleet met 🚢 a storm at sea."))
        #expect(snippets[2].text.hasPrefix("A storm, a storm, and a fleet in it"))
        for snippet in snippets {
            #expect(snippet.text.utf8.count <= 260)
            let units = Array(snippet.text.utf16)
            for range in snippet.highlights {
                let word = String(decoding: units[range], as: UTF16.self).lowercased()
                #expect(["fleet", "storm"].contains(word))
            }
        }
        #expect(snippets[1].text.hasPrefix("…") && snippets[1].text.hasSuffix("…"))
    }

    @Test(
        arguments: [
            ([SearchPart.title], "fleet", 1), ([.title], "storm", 0), ([.body], "fleet", 0),
            ([.body], "waits", 1), ([.quote], "waits", 1), ([.quote], "storm", 0),
            ([.title, .quote], "fleet waits", 1), ([.title, .body, .quote], "storm", 1),
            ([.quote], "body:waits", 0), ([], "quote:waits", 1), ([], "quote:storm", 0),
        ] as [([SearchPart], String, Int)])
    func `a search may be limited to parts of articles`(
        _ parts: [SearchPart], _ search: String, _ total: Int
    ) throws {
        let corpus = try SampleCorpus([
            "a": SampleArticle(
                "Fleet", ["A storm came. “Nobody waits,” said Ann Archer."],
                names: [.init("Ann Archer")], quotes: [.init(text: "Nobody waits,", speaker: 0)])
        ])
        let query = ListQuery(search: search, searchParts: Set(parts))
        #expect(try corpus.articles.page(query).total == total)
    }

    @Test(arguments: [
        ("fleet storm", 1), ("fleet dawn", 0), ("\"the fleet\" storm", 1), ("storm waits", 0),
        ("fleet -dawn", 0), ("fleet OR dawn", 1), ("(fleet OR crew) storm", 1), ("Oslo fleet", 0),
        ("Stone said", 1), ("sail* fle*", 1), ("storms", 1), ("title:report fleet", 0),
        ("harbor colour", 1), ("said waits", 1),
    ])
    func `a search within sentences finds words that stand in one`(
        _ search: String, _ total: Int
    ) throws {
        let corpus = try SampleCorpus([
            "a": SampleArticle(
                "Report from Oslo",
                [
                    "The fleet sails through a storm. Dawn broke over the U.S. Navy later.",
                    "Gen. Stone said so. “Nobody waits,” he said. The harbour had colour.",
                ])
        ])
        let query = ListQuery(search: search, searchScope: .sentence)
        let page = try corpus.articles.page(query)
        #expect(page.total == total)
        #expect(page.items.count == total)
        #expect(try corpus.articles.page(query).total == total)
    }
}
