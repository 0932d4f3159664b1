import CorpusModel
import Foundation
import Testing

@testable import ArticleStore

@Suite struct SearchResultTests {
    @Test func `a match in the headline comes before one in the body`() throws {
        let corpus = try SampleCorpus([
            "a": SampleArticle("Something else", ["A convoy sails."]),
            "b": SampleArticle("A convoy sails", ["Something else."]),
        ])
        let found = try corpus.articles.page(ListQuery(search: "convoy"))
        #expect(found.items.map(\.headline) == ["A convoy sails", "Something else"])
        let worst = try corpus.articles.page(
            ListQuery(search: "convoy", sort: [SortTerm("relevance", isDescending: true)]))
        #expect(worst.items.map(\.headline) == ["Something else", "A convoy sails"])
    }

    @Test func `of entities of one name the one most written of comes first`() throws {
        let corpus = try SampleCorpus([
            "a": SampleArticle(
                "One", ["Ann Ames, Ann Bell and Ann Bell again, and Ann Bell."],
                names: [.init("Ann Ames"), .init("Ann Bell")])
        ])
        let found = try corpus.entities.page(ListQuery(search: "ann"))
        #expect(found.items.map(\.name) == ["Ann Bell", "Ann Ames"])
    }

    @Test func `snippets are plain text with ranges of matching words`() throws {
        let corpus = try SampleCorpus([
            "navy": SampleArticle(
                "Navy sails", ["The navy sails at dawn. Ships of the navy carry crews."])
        ])
        let page = try corpus.articles.page(ListQuery(search: "navy sails"))
        let snippets = try #require(page.items.first).snippets
        #expect(snippets.map(\.field) == ["headline", "body"])
        #expect(snippets[0].text == "Navy sails")
        #expect(snippets[0].highlights == [0..<4, 5..<10])
        for snippet in snippets {
            let units = Array(snippet.text.utf16)
            for range in snippet.highlights {
                let word = String(decoding: units[range], as: UTF16.self).lowercased()
                #expect(["navy", "sails"].contains(word))
            }
        }
        #expect(try corpus.articles.page(ListQuery()).items.allSatisfy { $0.snippets.isEmpty })
    }

    @Test func `snippet ranges count UTF-16 units, and marks in the text itself do no harm`() throws
    {
        let corpus = try SampleCorpus([
            "a": SampleArticle("Signs", ["🚢🚢 \u{2}\u{2}navy\u{3}\u{3} \u{3}and\u{2}\nmore"])
        ])
        let page = try corpus.articles.page(ListQuery(search: "navy"))
        let snippet = try #require(page.items.first?.snippets.first)
        let units = Array(snippet.text.utf16)
        #expect(snippet.highlights.count == 1)
        let range = try #require(snippet.highlights.first)
        #expect(String(decoding: units[range], as: UTF16.self) == "navy")
        #expect(range.lowerBound == 5)
        #expect(!snippet.text.contains("\n"))
    }

    @Test func `one search finds articles, entities and quotes`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        let results = try corpus.search.search("atlantis", limit: 1)
        #expect(results.articles.total == 2)
        #expect(results.articles.items.count == 1)
        #expect(results.entities.items.map(\.name) == ["Atlantis"])
        #expect(results.quotes.items.map(\.quote.text) == ["We will not wait for Atlantis,"])
        #expect(results.quotes.items.first?.snippets.first?.field == "text")
    }
}
