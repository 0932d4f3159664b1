import ArticleStore
import CorpusModel
import Foundation
import Testing

@testable import Chancery

/// Seeds and a curation file, imported as the program does.
@Suite struct CurationImportTests {
    private let seeds: SeedFiles

    init() throws {
        seeds = try SeedFiles()
        for number in 1...3 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
    }

    private func curate(_ text: String) throws {
        try seeds.write(".curation.json", text)
    }

    private var path: String { seeds.path + "/.curation.json" }

    private func run(into database: Database) throws -> Importer.Report {
        try Importer(
            folder: SeedFolder(path: seeds.path), reader: SeedReader(maximumBytes: 100_000),
            curation: CurationFile(path: path), progress: { _, _ in }
        ).run(into: database)
    }

    /// Everything that readers see of entities, quotes and articles.
    private func seen(_ database: Database) throws -> [String] {
        let entities = try EntityRepository(database).page(ListQuery(limit: 100)).items
        let quotes = try QuoteRepository(database).page(ListQuery(limit: 100)).items
        let articles = try ArticleRepository(database).page(ListQuery(limit: 100)).items
        let details = try articles.map { try ArticleRepository(database).find($0.id) }
        return entities.map { "\($0)" } + quotes.map { "\($0)" } + articles.map { "\($0)" }
            + details.map { "\(String(describing: $0))" }
            + ["\(try StatisticsRepository(database).statistics())"]
    }

    private static let rules = """
        {
          "merge": [{"into": {"name": "Norway", "type": "place"}, "from": [{"name": "Finland", "type": "place"}]}],
          "split": [{"entity": {"name": "Ingrid Solberg", "type": "person"},
            "parts": [{"name": "Ingrid Solberg (minister)", "articles": ["a2"]}]}],
          "rename": [{"entity": {"name": "Oslo", "type": "place"}, "name": "Christiania"}],
          "drop": [{"entity": {"name": "Nobody Ever", "type": "person"}}],
          "speaker": [{"article": "a3", "text": "We made progress in round 3", "speaker": {"name": "Pekka Laine", "type": "person"}}]
        }
        """

    @Test
    func
        `the corpus is the same however the curation came to it, and the analysis comes back without it`()
        throws
    {
        try curate("{}")
        let plain = try Database(path: ":memory:")
        _ = try run(into: plain)
        let before = try seen(plain)
        let version = plain.dataset?.version

        try curate(Self.rules)
        let built = try Database(path: ":memory:")
        _ = try run(into: built)
        let report = try run(into: plain)
        #expect(report.analysed == 0)
        #expect(plain.dataset?.version != version)
        #expect(plain.dataset?.version == built.dataset?.version)
        #expect(try seen(plain) == seen(built))
        #expect(try seen(plain) != before)

        try curate("{}")
        _ = try run(into: plain)
        #expect(plain.dataset?.version == version)
        #expect(try seen(plain) == before)
    }

    @Test func `rules are applied, counted, and unused ones told with their lines`() throws {
        try curate(Self.rules)
        let database = try Database(path: ":memory:")
        _ = try run(into: database)
        let names = try EntityRepository(database).page(ListQuery(limit: 100)).items.map(\.name)
        #expect(names.contains("Christiania") && !names.contains("Oslo"))
        #expect(names.contains("Norway") && !names.contains("Finland"))
        #expect(names.contains("Ingrid Solberg") && names.contains("Ingrid Solberg (minister)"))
        #expect(try EntityRepository(database).find("oslo")?.name == "Christiania")
        let quotes = try QuoteRepository(database).page(ListQuery(limit: 100)).items
        let third = try #require(quotes.first { $0.quote.text.contains("round 3") })
        #expect(third.speaker?.name == "Pekka Laine")
        let second = try #require(quotes.first { $0.quote.text.contains("round 2") })
        #expect(second.speaker?.name == "Ingrid Solberg (minister)")
        let counts = try StatisticsRepository(database).statistics().curation
        #expect(counts.map(\.rules).reduce(0, +) == 5)
        #expect(counts.filter { $0.applied < $0.rules }.map(\.kind) == [.drop])
        #expect(
            try StatisticsRepository(database).quality().curation == [
                CurationIssue(
                    kind: .drop, line: 6,
                    warning: "The corpus does not have the person \"Nobody Ever\".")
            ])
    }

    @Test func `a corrected speaker is not told by the words that name another`() throws {
        try curate("{}")
        let database = try Database(path: ":memory:")
        _ = try run(into: database)
        let quotes = QuoteRepository(database)
        let all = try quotes.page(ListQuery(limit: 100)).items
        let before = try #require(all.first { $0.quote.text.contains("round 3") })
        let explanation = try #require(try quotes.explanation(of: before.id))
        try #require(before.quote.speaker.surface != nil && before.quote.speaker.span != nil)
        for speaker in [#"{"name": "Norway", "type": "place"}"#, "null"] {
            try curate(#"{"speaker": [{"quote": "\#(before.id)", "speaker": \#(speaker)}]}"#)
            _ = try run(into: database)
            let corrected = try #require(try quotes.find(before.id)?.record.quote)
            #expect(corrected.method == "curation")
            #expect(corrected.speaker.kind == (speaker == "null" ? .unknown : .institution))
            #expect(corrected.speaker.surface == nil)
            #expect(corrected.speaker.span == nil)
            #expect(corrected.speaker.title == nil)
            #expect(corrected.cue == before.quote.cue)
            #expect(try quotes.explanation(of: before.id) == nil)
        }
        try curate("{}")
        _ = try run(into: database)
        #expect(try quotes.page(ListQuery(limit: 100)).items == all)
        #expect(try quotes.explanation(of: before.id) == explanation)
    }

    @Test func `new articles fall under the rules there are`() throws {
        try curate(Self.rules)
        let grown = try Database(path: ":memory:")
        _ = try run(into: grown)
        try seeds.write("a4.txt", SeedFiles.article(4))
        #expect(try run(into: grown).analysed == 1)
        let built = try Database(path: ":memory:")
        _ = try run(into: built)
        #expect(try seen(grown) == seen(built))
        #expect(grown.dataset?.version == built.dataset?.version)
    }

    @Test func `a broken file leaves the curation in force, and is told until it is mended`() throws
    {
        try curate(Self.rules)
        let database = try Database(path: ":memory:")
        _ = try run(into: database)
        let (before, dataset) = (try seen(database), database.dataset)
        try curate("{\n  \"drop\": [,]}")
        for _ in 0..<2 {
            let report = try run(into: database)
            let problem = "\(path), line 2, column 12: a value belongs here."
            #expect(report.curationProblems == [problem])
            #expect(database.dataset == dataset)
            #expect(try seen(database) == before)
            #expect(
                try StatisticsRepository(database).quality().curation.map(\.warning).contains(
                    problem))
        }
        // An article that comes meanwhile falls under the rules in force.
        try seeds.write("a4.txt", SeedFiles.article(4))
        _ = try run(into: database)
        #expect(try EntityRepository(database).find("christiania") != nil)
        #expect(try SeedRepository(database).curationProblems().count == 1)
        try curate(Self.rules)
        #expect(try run(into: database).curationProblems == [])
        #expect(try SeedRepository(database).curationProblems() == [])
        try seeds.remove(".curation.json")
        #expect(
            try run(into: database).curationProblems == [
                "The curation file \(path) does not exist; name another with --curation."
            ])
        #expect(try EntityRepository(database).find("christiania") != nil)
    }

    @Test func `a corpus that never had a curation does without a broken one`() throws {
        try curate("[")
        let database = try Database(path: ":memory:")
        let report = try run(into: database)
        #expect(report.analysed == 3)
        #expect(report.curationProblems.count == 1)
        #expect(try SeedRepository(database).curationProblems().count == 1)
    }

    @Test func `a pipe or a folder is no curation file`() throws {
        #expect(mkfifo(path, 0o600) == 0)
        for path in [path, seeds.path] {
            guard case .broken(let problems) = CurationFile(path: path).read() else {
                Issue.record("taken for a curation")
                return
            }
            #expect(problems == ["The curation file \(path) cannot be read."])
        }
    }
}
