import ArticleStore
import CorpusModel
import Foundation
import Testing

@testable import Chancery

@Suite struct ImporterTests {
    private func importer(_ seeds: SeedFiles) -> Importer {
        Importer(
            folder: SeedFolder(path: seeds.path),
            reader: SeedReader(maximumBytes: 100_000),
            curation: CurationFile(path: CurationFile.standardPath), progress: { _, _ in })
    }

    private func headlines(_ database: Database) throws -> [String] {
        try ArticleRepository(database).page(ListQuery(limit: 100)).items.map(\.headline).sorted()
    }

    @Test func `a second import analyses nothing`() throws {
        let seeds = try SeedFiles()
        for number in 1...3 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let database = try Database(path: ":memory:")
        let first = try importer(seeds).run(into: database)
        #expect(first == Importer.Report(seeds: 3, analysed: 3))
        let version = database.dataset
        let second = try importer(seeds).run(into: database)
        #expect(second == Importer.Report(seeds: 3))
        #expect(database.dataset == version)
    }

    @Test func `a folder that looks as before is not read, one that was touched is`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try seeds.write("a.json", "{}")
        func settle(_ name: String, secondsAgo: Double) throws {
            let date = Date(timeIntervalSince1970: 1_700_000_000 - secondsAgo)
            try FileManager.default.setAttributes(
                [.modificationDate: date], ofItemAtPath: seeds.url.appendingPathComponent(name).path
            )
        }
        try settle("a.txt", secondsAgo: 0)
        try settle("a.json", secondsAgo: 0)
        let folder = SeedFolder(path: seeds.path)
        let stamp = try #require(try folder.listing().stamp)
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        #expect(try SeedRepository(database).stamp() != nil)
        #expect(try importer(seeds).run(into: database) == Importer.Report(seeds: 1))
        // Metadata counts too; touched and unchanged, it is read and noted.
        try settle("a.json", secondsAgo: 9)
        #expect(try folder.listing().stamp != stamp)
        #expect(try importer(seeds).run(into: database) == Importer.Report(seeds: 1))
        try seeds.write("a.json", "{\"source\": \"The Daily\"}")
        #expect(try folder.listing().stamp == nil)
        #expect(try importer(seeds).run(into: database).analysed == 1)
        #expect(try SeedRepository(database).stamp() == nil)
        // A skipped seed is told of at every start.
        try seeds.write("b.txt", "")
        for name in ["a.txt", "a.json", "b.txt"] { try settle(name, secondsAgo: 99) }
        for _ in 0..<2 {
            #expect(try importer(seeds).run(into: database).skipped.map(\.name) == ["b.txt"])
        }
    }

    @Test func `a changed seed is analysed anew, alone`() throws {
        let seeds = try SeedFiles()
        for number in 1...3 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        try seeds.write("a2.txt", SeedFiles.article(9))
        let report = try importer(seeds).run(into: database)
        #expect(report == Importer.Report(seeds: 3, analysed: 1))
        #expect(try headlines(database).filter { $0.hasSuffix("9") }.count == 1)
        #expect(try headlines(database).count == 3)
    }

    @Test func `a seed that is gone leaves the corpus`() throws {
        let seeds = try SeedFiles()
        for number in 1...2 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        try seeds.remove("a1.txt")
        let report = try importer(seeds).run(into: database)
        #expect(report == Importer.Report(seeds: 1, removed: 1))
        #expect(try headlines(database) == ["Ministers Meet in Oslo for Round 2"])
    }

    @Test func `the version depends on names and contents alone`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        let one = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: one)
        let other = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: other)
        #expect(one.dataset?.version == other.dataset?.version)
        try seeds.write("a.json", #"{"source": "The Wire"}"#)
        _ = try importer(seeds).run(into: other)
        #expect(one.dataset?.version != other.dataset?.version)
    }

    struct Refused: CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let warning: String

        init(_ name: String, _ bytes: [UInt8], _ warning: String) {
            testDescription = name
            self.bytes = bytes
            self.warning = warning
        }
    }

    static let refused = [
        Refused("empty", [], "It is empty."),
        Refused("blank", Array(" \n\t\r\n".utf8), "It is empty."),
        Refused("a byte-order mark alone", [0xEF, 0xBB, 0xBF, 0x0A], "It is empty."),
        Refused(
            "a byte that UTF-8 lacks", Array("Good line\nbad \u{1}".utf8) + [0xFF],
            "Line 2 is not UTF-8."),
        Refused("an overlong sequence", [0xC0, 0x80], "Line 1 is not UTF-8."),
        Refused("a surrogate", [0x41, 0xED, 0xA0, 0x80], "Line 1 is not UTF-8."),
        Refused("a cut-off sequence", [0x41, 0xE2, 0x80], "Line 1 is not UTF-8."),
        Refused("a zero byte", Array("a\nb\nc\0".utf8), "It is binary: line 3 holds a zero byte."),
        Refused(
            "too large", [UInt8](repeating: 0x61, count: 100_001),
            "It has 100001 bytes; the most is 100000."),
    ]

    @Test(arguments: refused)
    func `a file that is no article is skipped by name and the rest is kept`(_ file: Refused) throws
    {
        let seeds = try SeedFiles()
        try seeds.write("good.txt", SeedFiles.article(1))
        try seeds.write("bad.txt", file.bytes)
        let database = try Database(path: ":memory:")
        let report = try importer(seeds).run(into: database)
        let skipped = [Importer.Skipped(name: "bad.txt", warning: file.warning)]
        #expect(report == Importer.Report(seeds: 2, analysed: 1, skipped: skipped))
        let quality = try StatisticsRepository(database).quality()
        #expect(quality.skipped == 1)
        #expect(
            quality.issues == [.init(seed: "bad", article: nil, warning: file.warning)])
        // Nothing has changed, so nothing is done again, and the warning stays.
        #expect(
            try importer(seeds).run(into: database) == Importer.Report(seeds: 2, skipped: skipped))
    }

    @Test func `metadata beside a seed wins, and broken metadata is a warning`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try seeds.write(
            "a.json",
            #"{"headline": "Given", "authors": ["Ann Lee"], "source": "The Wire", "published_at": "2024-05-06"}"#
        )
        try seeds.write("b.txt", SeedFiles.article(2))
        try seeds.write("b.json", "{")
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        let articles = try ArticleRepository(database).page(ListQuery()).items
        let given = try #require(articles.first { $0.headline == "Given" })
        #expect(given.authors == ["Ann Lee"])
        #expect(given.source == "The Wire")
        #expect(given.published.timestamp == "2024-05-06T00:00:00Z")
        #expect(given.published.precision == .day)
        let issues = try StatisticsRepository(database).quality().issues.filter { $0.seed == "b" }
        #expect(
            issues.map(\.warning) == ["The metadata file b.json is not JSON and was left aside."])
    }

    @Test func `an address that is no web address is left aside with a warning`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try seeds.write("a.json", #"{"url": "javascript:alert(1)"}"#)
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        #expect(try ArticleRepository(database).page(ListQuery()).items.first?.url == nil)
        #expect(
            try StatisticsRepository(database).quality().issues.map(\.warning).contains(
                "In the metadata file a.json url is no http or https address and was left aside."))
    }

    @Test func `what is no ordinary file is skipped by name and the rest is kept`() throws {
        let seeds = try SeedFiles()
        try seeds.write("good.txt", SeedFiles.article(1))
        try FileManager.default.createSymbolicLink(
            atPath: seeds.path + "/dangling.txt", withDestinationPath: "/no/such/file")
        try FileManager.default.createSymbolicLink(
            atPath: seeds.path + "/endless.ndjson", withDestinationPath: "/dev/zero")
        #expect(mkfifo(seeds.path + "/pipe.txt", 0o600) == 0)
        try seeds.write("folder.txt/inside.txt", SeedFiles.article(2))
        let database = try Database(path: ":memory:")
        let report = try importer(seeds).run(into: database)
        let warning = "It is no ordinary file, or a link that leads nowhere."
        #expect(report.analysed == 2)
        #expect(
            report.skipped == [
                .init(name: "dangling.txt", warning: warning),
                .init(name: "endless.ndjson", warning: warning),
                .init(name: "pipe.txt", warning: warning),
            ])
    }

    @Test func `a folder that looks empty does not empty the corpus`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        let database = try Database(path: ":memory:")
        _ = try importer(seeds).run(into: database)
        try seeds.remove("a.txt")
        let error = #expect(throws: SeedFolder.Unreadable.self) {
            try importer(seeds).run(into: database)
        }
        #expect(
            error?.message
                == "The seed folder \(seeds.path) holds no seeds; the corpus stays as it is.")
        #expect(try headlines(database).count == 1)
    }

    @Test func `a link to the folder is the folder, and a link back ends`() throws {
        let seeds = try SeedFiles()
        try seeds.write("2017/a.txt", SeedFiles.article(1))
        try FileManager.default.createSymbolicLink(
            atPath: seeds.path + "/2017/back", withDestinationPath: seeds.path)
        let link = seeds.path + "-link"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: seeds.path)
        defer { try? FileManager.default.removeItem(atPath: link) }
        #expect(try SeedFolder(path: link).files().map(\.name) == ["2017/a.txt"])
        #expect(try SeedFolder(path: link + "/").files().map(\.name) == ["2017/a.txt"])
    }

    @Test func `a bulk file gives an article a line and names the lines it cannot read`() throws {
        let seeds = try SeedFiles()
        func line(_ number: Int) -> String {
            let body = SeedFiles.article(number).replacing("\n", with: "\\n")
            return #"{"headline": "Bulk \#(number)", "body": "\#(body)"}"#
        }
        try seeds.write(
            "bulk.ndjson",
            [line(1), "not json", "", #"{"headline": "no body"}"#, line(2), line(1)].joined(
                separator: "\r\n"))
        let database = try Database(path: ":memory:")
        let report = try importer(seeds).run(into: database)
        #expect(report.analysed == 2)
        #expect(
            report.skipped.map(\.warning) == [
                "Line 2 is not JSON.", "Line 4 is no object with a text named body.",
            ])
        #expect(report.skipped.allSatisfy { $0.name.hasPrefix("bulk.ndjson#") })
        #expect(try headlines(database) == ["Bulk 1", "Bulk 2"])
        // Another order is the same corpus.
        try seeds.write("bulk.ndjson", [line(2), line(1)].joined(separator: "\n"))
        #expect(try importer(seeds).run(into: database).analysed == 0)
        #expect(try headlines(database) == ["Bulk 1", "Bulk 2"])
    }

    @Test func `folders within the folder are read, hidden and other files are not`() throws {
        let seeds = try SeedFiles()
        try seeds.write("2017/a.txt", SeedFiles.article(1))
        try seeds.write(".hidden.txt", SeedFiles.article(2))
        try seeds.write("README.md", "No article.")
        let names = try SeedFolder(path: seeds.path).files().map(\.seedName)
        #expect(names == ["2017/a"])
    }

    @Test func `a missing folder is one sentence`() {
        let error = #expect(throws: SeedFolder.Unreadable.self) {
            try SeedFolder(path: "/no/such/folder").files()
        }
        #expect(
            error?.message
                == "The seed folder /no/such/folder does not exist; name another with --seeds.")
    }
}
