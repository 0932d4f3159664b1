import Foundation
import Testing

@testable import Chancery

/// The program with a finished database, from making it to the health check of its server.
@Suite(.serialized) struct ReadOnlyServerTests {
    @Test func `serves a finished database, opens its successor on SIGHUP, and tells its health`()
        throws
    {
        let seeds = try SeedFiles()
        let place = try SeedFiles()
        let path = place.path + "/corpus.sqlite"
        try seeds.write("a.txt", SeedFiles.article(1))
        let made = try Program.run("import", "--seeds", seeds.path, "--output", path)
        #expect(made.output == "Looked at 1 seeds: 1 analysed, 0 removed, 0 skipped.\n")
        let output = Pipe()
        let process = try Program.start(
            [
                "serve", "--read-only", "--database", path, "--port", "0", "--log-format", "json",
                "--seeds", "/no/such/folder",
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
        wait(for: "listens on")
        let port = String(try #require(log.firstMatch(of: /127\.0\.0\.1:(\d+)/)?.1))
        let healthy = try Program.run("check", "--health", "--port", port)
        #expect(healthy.output == "The server at 127.0.0.1 port \(port) is ready.\n")
        #expect(healthy.status == 0)
        try seeds.write("b.txt", SeedFiles.article(2))
        _ = try Program.run("import", "--seeds", seeds.path, "--output", path)
        kill(process.processIdentifier, SIGHUP)
        wait(for: "The database was replaced")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).count == 1)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let gone = try Program.run("check", "--health", "--port", port)
        #expect(gone.status == 1)
        #expect(gone.errors == "chancery: No answer from 127.0.0.1 port \(port).\n")
    }

    @Test func `asks nobody at a port that is any`() throws {
        let outcome = try Program.run("check", "--health", "--port", "0")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("set server.port to ask the server there.\n"))
    }

    @Test func `imports into no database that is only read`() throws {
        let outcome = try Program.run("import", "--read-only", "--database", "/no/such.sqlite")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("name a --output FILE.\n"))
    }
}
