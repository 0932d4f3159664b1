import ArticleStore
import CorpusModel
import Foundation
import Testing

@testable import Chancery

@Suite struct KeptSeedTests {
    private let seeds: SeedFiles
    private let database: Database

    init() throws {
        seeds = try SeedFiles()
        database = try Database(path: ":memory:")
    }

    private func run() throws -> Importer.Report {
        try Importer(
            folder: SeedFolder(path: seeds.path), reader: SeedReader(maximumBytes: 100_000),
            curation: CurationFile(path: CurationFile.standardPath), progress: { _, _ in }
        ).run(into: database)
    }

    private var headlines: [String] {
        get throws {
            try ArticleRepository(database).page(ListQuery(limit: 100)).items.map(\.headline)
                .sorted()
        }
    }

    struct Broken: CustomTestStringConvertible {
        let testDescription: String
        let warning: String
        let breaks: @Sendable (SeedFiles) throws -> Void

        init(
            _ name: String, _ warning: String,
            _ breaks: @escaping @Sendable (SeedFiles) throws -> Void
        ) {
            testDescription = name
            self.warning = warning
            self.breaks = breaks
        }
    }

    static let broken = [
        Broken("emptied", "It is empty.") { try $0.write("a.txt", "") },
        Broken("cut in a letter", "Line 1 is not UTF-8.") { try $0.write("a.txt", [0x41, 0xE2]) },
        Broken("binary", "It is binary: line 1 holds a zero byte.") { try $0.write("a.txt", [0]) },
        Broken("too large", "It has 100001 bytes; the most is 100000.") {
            try $0.write("a.txt", [UInt8](repeating: 0x61, count: 100_001))
        },
        Broken("a link that leads nowhere", "It is no ordinary file, or a link that leads nowhere.")
        {
            try $0.remove("a.txt")
            try FileManager.default.createSymbolicLink(
                atPath: $0.path + "/a.txt", withDestinationPath: "/no/such/file")
        },
        Broken("its metadata half written", "Its metadata file a.json is not JSON.") {
            try $0.write("a.json", #"{"headline": "Giv"#)
        },
    ]

    @Test(arguments: broken)
    func `a stored article stays while its file is broken, and goes with it`(_ broken: Broken)
        throws
    {
        try seeds.write("a.txt", SeedFiles.article(1))
        try seeds.write("b.txt", SeedFiles.article(2))
        _ = try run()
        let dataset = database.dataset
        try broken.breaks(seeds)
        for _ in 0..<2 {
            let kept = [Importer.Skipped(name: "a.txt", warning: broken.warning)]
            #expect(try run() == Importer.Report(seeds: 2, kept: kept))
            #expect(database.dataset == dataset)
        }
        let quality = try StatisticsRepository(database).quality()
        #expect(quality.kept == 1 && quality.skipped == 0 && quality.imported == 2)
        let issue = try #require(quality.issues.first { $0.seed == "a" })
        #expect(issue.article != nil)
        #expect(
            issue.warning
                == "The file cannot be read now; what it held before stays. " + broken.warning)
        // The others go on.
        try seeds.write("b.txt", SeedFiles.article(3))
        let report = try run()
        #expect(report.analysed == 1 && report.kept.count == 1)
        #expect(
            try headlines
                == ["Ministers Meet in Oslo for Round 1", "Ministers Meet in Oslo for Round 3"])
        #expect(try StatisticsRepository(database).quality().kept == 1)
        // Mended as it was, nothing is to be done.
        try? seeds.remove("a.txt")
        try? seeds.remove("a.json")
        try seeds.write("a.txt", SeedFiles.article(1))
        #expect(try run() == Importer.Report(seeds: 2))
        #expect(try StatisticsRepository(database).quality().kept == 0)
        try seeds.remove("a.txt")
        #expect(try run().removed == 1)
        #expect(try headlines == ["Ministers Meet in Oslo for Round 3"])
    }

    @Test func `a bulk file that ends in the middle of a line keeps the lines it had`() throws {
        func line(_ number: Int) -> String {
            let body = SeedFiles.article(number).replacing("\n", with: "\\n")
            return #"{"headline": "Bulk \#(number)", "body": "\#(body)"}"# + "\n"
        }
        let whole = line(1) + line(2) + line(3)
        try seeds.write("bulk.ndjson", whole)
        _ = try run()
        let dataset = database.dataset
        for count in [line(1).utf8.count + 5, whole.utf8.count - 3] {
            try seeds.write("bulk.ndjson", Array(whole.utf8.prefix(count)))
            let report = try run()
            #expect(report.seeds == 3 && report.removed == 0 && report.analysed == 0)
            #expect(report.kept.map(\.name) == ["bulk.ndjson"])
            #expect(database.dataset == dataset)
        }
        // The whole line end missing is a whole line all the same, and a line less is a line gone.
        try seeds.write("bulk.ndjson", String(whole.dropLast()))
        #expect(try run() == Importer.Report(seeds: 3))
        try seeds.write("bulk.ndjson", line(1) + line(3))
        #expect(try run() == Importer.Report(seeds: 2, removed: 1))
        #expect(try headlines == ["Bulk 1", "Bulk 3"])
    }

    @Test func `a bulk file that cannot be opened keeps its lines`() throws {
        let body = SeedFiles.article(1).replacing("\n", with: "\\n")
        try seeds.write("bulk.ndjson", #"{"headline": "Bulk", "body": "\#(body)"}"# + "\n")
        try seeds.write("b.txt", SeedFiles.article(2))
        _ = try run()
        try seeds.remove("bulk.ndjson")
        try FileManager.default.createSymbolicLink(
            atPath: seeds.path + "/bulk.ndjson", withDestinationPath: "/no/such/file")
        let report = try run()
        #expect(report.seeds == 2 && report.removed == 0)
        #expect(report.kept.map(\.name) == ["bulk.ndjson"])
        #expect(try headlines.count == 2)
    }

    @Test(arguments: [-1, 1])
    func `a file that grows or shrinks while it is read is refused`(difference: Int) throws {
        let text = SeedFiles.article(1)
        try seeds.write("a.txt", text)
        let file = SeedFile(
            name: "a.txt", path: seeds.path + "/a.txt", kind: .text,
            byteCount: text.utf8.count + difference)
        #expect(
            throws: SeedReader.Refusal(warning: "It was being written while it was read.")
        ) { try SeedReader(maximumBytes: 100_000).read(file) }
    }

    @Test func `a folder that vanishes keeps the corpus`() throws {
        try seeds.write("a.txt", SeedFiles.article(1))
        _ = try run()
        try FileManager.default.removeItem(at: seeds.url)
        #expect(throws: SeedFolder.Unreadable.self) { try run() }
        #expect(try headlines.count == 1)
    }
}
