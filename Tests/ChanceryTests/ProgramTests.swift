import ArticleStore
import CorpusModel
import Dispatch
import Foundation
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
import Testing

@testable import Chancery

@Suite(.serialized) struct ProgramTests {
    private func database() -> String {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("chancery-\(UUID().uuidString)/corpus.sqlite").path
    }

    private func articles(in path: String) throws -> Int {
        let database = try Database(path: path)
        guard database.dataset != nil else { return 0 }
        return try ArticleRepository(database).page(ListQuery(limit: 1)).total
    }

    struct Mistake: CustomTestStringConvertible {
        let testDescription: String
        let words: [String]
        let status: Int32
        let complaint: String

        init(_ name: String, _ words: [String], _ status: Int32, _ complaint: String) {
            testDescription = name
            self.words = words
            self.status = status
            self.complaint = complaint
        }
    }

    static let mistakes = [
        Mistake(
            "an unknown command", ["serv"], 2,
            "chancery: There is no command serv. Did you mean serve? See chancery --help.\n"),
        Mistake(
            "a port out of range", ["serve", "--port", "99999"], 1,
            "chancery: --port must be a whole number from 0 to 65535.\n"),
        Mistake(
            "no seed folder", ["import", "--seeds", "/no/such", "--database", ":memory:"], 1,
            "chancery: The seed folder /no/such does not exist; name another with --seeds.\n"),
        Mistake(
            "a database that cannot be made",
            [
                "import", "--seeds", ConfigurationTests.root.path + "/seeds", "--database",
                "/proc/no/corpus.sqlite",
            ], 1,
            """
            chancery: The folder /proc/no does not exist and cannot be created; name a writable place.

            """),
        Mistake(
            "nothing to analyse", ["analyze"], 2,
            "chancery: analyze needs a file, as in chancery analyze article.txt. See chancery --help.\n"
        ),
    ]

    @Test(arguments: mistakes)
    func `says in one sentence what would be right`(_ mistake: Mistake) throws {
        let process = Pipe()
        let running = try Program.start(mistake.words, errors: process)
        let complaint = String(
            decoding: process.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        running.waitUntilExit()
        #expect(complaint == mistake.complaint)
        #expect(running.terminationStatus == mistake.status)
    }

    @Test func `analyses a file and names one it cannot read`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try seeds.write("b.txt", [0xFF])
        let file = seeds.url.appendingPathComponent("a.txt").path
        let broken = seeds.url.appendingPathComponent("b.txt").path
        let outcome = try Program.run("analyze", "--format", "flat", broken, file)
        #expect(outcome.status == 1)
        #expect(outcome.errors == "chancery: \(broken) is skipped. Line 1 is not UTF-8.\n")
        #expect(
            outcome.output.hasPrefix(#"{"id":"a","title":"Ministers Meet in Oslo for Round 1","#))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [["openapi"], ["--help"], ["version"]])
    func `says so when its output cannot be written`(words: [String]) throws {
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let errors = Pipe()
        let process = try Program.start(words, output: full, errors: errors)
        let complaint = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(complaint == "chancery: Standard output cannot be written; is the disk full?\n")
        #expect(process.terminationStatus == 1)
    }

    @Test
    func `an import that is killed leaves the old corpus whole, and the next one finishes it`()
        throws
    {
        let seeds = try SeedFiles()
        let path = database()
        defer {
            try? FileManager.default.removeItem(
                at: URL(fileURLWithPath: path).deletingLastPathComponent())
        }
        for number in 0..<20 { try seeds.write("old\(number).txt", SeedFiles.article(number)) }
        _ = try Program.run("import", "--seeds", seeds.path, "--database", path)
        #expect(try articles(in: path) == 20)
        for number in 20..<320 { try seeds.write("new\(number).txt", SeedFiles.article(number)) }
        var wasInterrupted = false
        for milliseconds in [5, 20, 40, 80, 160, 320] {
            let process = try Program.start(["import", "--seeds", seeds.path, "--database", path])
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let count = try articles(in: path)
            #expect(count == 20 || count == 320, "half an import is visible: \(count) articles")
            wasInterrupted = wasInterrupted || count == 20
        }
        #expect(wasInterrupted)
        let outcome = try Program.run("import", "--seeds", seeds.path, "--database", path)
        #expect(outcome.status == 0)
        #expect(try articles(in: path) == 320)
        let again = try Program.run("import", "--seeds", seeds.path, "--database", path)
        #expect(again.output == "Looked at 320 seeds: 0 analysed, 0 removed, 0 skipped.\n")
    }

    @Test func `serves, reads the seeds again on SIGHUP, and ends with 0 on SIGTERM`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        let output = Pipe()
        let process = try Program.start(
            [
                "serve", "--port", "0", "--seeds", seeds.path, "--database", ":memory:",
                "--log-format", "json",
            ], output: output)
        // A program that hangs must not hang its tests.
        DispatchQueue.global().asyncAfter(deadline: .now() + 30) { process.terminate() }
        defer { kill(process.processIdentifier, SIGKILL) }
        var log = ""
        func wait(for text: String) {
            while !log.contains(text) {
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else {
                    Issue.record("the log ended: \(log)")
                    return
                }
                log += String(decoding: data, as: UTF8.self)
            }
        }
        wait(for: "Looked at 1 seeds: 1 analysed")
        let port = try #require(log.firstMatch(of: /127\.0\.0\.1:(\d+)/)?.1)
        let address = try #require(URL(string: "http://127.0.0.1:\(port)/v1/articles"))
        #expect(try String(contentsOf: address, encoding: .utf8).contains("Round 1"))
        try seeds.write("b.txt", SeedFiles.article(2))
        kill(process.processIdentifier, SIGHUP)
        wait(for: "Looked at 2 seeds: 1 analysed")
        #expect(try String(contentsOf: address, encoding: .utf8).contains("Round 2"))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
