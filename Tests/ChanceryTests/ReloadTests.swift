import ArticleStore
import CorpusModel
import Foundation
import Testing

@testable import Chancery

/// The running program, and what becomes of it when seeds and curation change under it.
@Suite(.serialized) struct ReloadTests {
    private let seeds: SeedFiles

    init() throws {
        seeds = try SeedFiles()
        for number in 1...3 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
    }

    /// Hidden, so that it is no seed.
    private var curation: String { seeds.path + "/.curation.json" }

    private func curate(_ text: String) throws { try seeds.write(".curation.json", text) }

    private static let renaming = """
        {"rename": [{"entity": {"name": "Oslo", "type": "place"}, "name": "Christiania"},
          {"entity": {"name": "Nobody Ever", "type": "person"}, "name": "Somebody"}]}
        """

    @Test
    func `version, entity tags and cursors are good until a reload commits, and stale with it`()
        throws
    {
        let server = try RunningServer(seeds)
        server.wait(for: "Looked at 3 seeds")
        let before = try server.get("/v1/articles?limit=1")
        let tag = try #require(before.fields["etag"])
        let cursor = try #require(before.value(of: "next_cursor"))
        let next = "/v1/articles?limit=1&cursor=\(cursor)"
        // A reload that finds nothing changes nothing.
        server.reload()
        server.wait(for: "Looked at 3 seeds: 0 analysed")
        #expect(
            try server.get("/v1/articles?limit=1", fields: ["If-None-Match": tag]).status == 304)
        #expect(try server.get(next).status == 200)
        try seeds.write("a4.txt", SeedFiles.article(4))
        server.reload()
        server.wait(for: "Looked at 4 seeds: 1 analysed")
        let after = try server.get("/v1/articles?limit=1", fields: ["If-None-Match": tag])
        #expect(after.status == 200)
        #expect(after.fields["etag"] != tag)
        #expect(after.version != before.version)
        #expect(try server.get(next).status == 410)
        #expect(server.stop().status == 0)
    }

    @Test func `a curation comes into force without an analysis, and a broken one changes nothing`()
        throws
    {
        try curate("{}")
        let server = try RunningServer(seeds, curation: curation)
        server.wait(for: "Looked at 3 seeds: 3 analysed")
        let plain = try server.get("/v1/entities/oslo")
        #expect(plain.status == 308)
        let oslo = try #require(plain.fields["location"])
        let before = try server.get(oslo)
        try curate(Self.renaming)
        server.reload()
        server.wait(for: "Looked at 3 seeds: 0 analysed")
        let after = try server.get(oslo)
        #expect(after.version != before.version)
        #expect(after.body.contains("\"name\":\"Christiania\""))
        for name in ["oslo", "christiania"] {
            let answer = try server.get("/v1/entities/\(name)")
            #expect(answer.status == 308 && answer.fields["location"] == oslo)
        }
        let statistics = try server.get("/v1/stats").body
        #expect(statistics.contains(#""curation":{"rules":2,"applied":1,"unused":1,"#))
        #expect(
            try server.get("/v1/quality").body.contains(
                #""line":2,"kind":"rename","applied":false"#))
        let tag = try #require(after.fields["etag"])
        try curate("{\"rename\": [")
        server.reload()
        server.wait(for: "line 1, column 13: the file ends where a value belongs.")
        server.wait(for: "Looked at 3 seeds: 0 analysed")
        #expect(try server.get(oslo, fields: ["If-None-Match": tag]).status == 304)
        #expect(
            try server.get("/v1/quality").body.contains("line 1, column 13: the file ends where"))
        try curate("{}")
        server.reload()
        server.wait(for: "Looked at 3 seeds: 0 analysed")
        #expect(try server.get(oslo).body == before.body)
        #expect(server.stop().status == 0)
    }

    @Test func `a broken seed changes nothing but a warning`() throws {
        let server = try RunningServer(seeds)
        server.wait(for: "Looked at 3 seeds: 3 analysed")
        let before = try server.get("/v1/articles")
        let tag = try #require(before.fields["etag"])
        try seeds.write("a2.txt", "")
        server.reload()
        server.wait(for: "a2.txt is kept as it was. It is empty.")
        server.wait(for: "0 skipped, 1 broken and kept as they were.")
        #expect(try server.get("/v1/articles", fields: ["If-None-Match": tag]).status == 304)
        let quality = try server.get("/v1/quality")
        #expect(quality.version == before.version)
        #expect(quality.body.contains(#""kept":1"#))
        #expect(quality.body.contains("what it held before stays. It is empty."))
        try FileManager.default.removeItem(at: seeds.url)
        server.reload()
        server.wait(for: "The earlier dataset stays in service.")
        #expect(try server.get("/v1/articles").body == before.body)
        #expect(try server.get("/readyz").status == 200)
        #expect(server.stop().status == 0)
    }

    @Test
    func
        `readiness waits for the first import and not for a reload, and reloads asked for at once are one`()
        throws
    {
        for number in 10..<250 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let server = try RunningServer(seeds)
        var waiting = 0
        while case let answer = try server.get("/readyz"), answer.status != 200 {
            #expect(answer.status == 503)
            #expect(answer.fields["retry-after"] != nil)
            if answer.body.contains("of 243 seeds done") { waiting += 1 }
            if waiting == 1 {
                let health = try server.checkHealth()
                #expect(health.status == 0)
                // Beside a slow test the import may be over by now.
                #expect(
                    health.output.hasSuffix(" works on its first import.\n")
                        || health.output.hasSuffix(" is ready.\n"))
            }
            // The import has the other core; asking all the time would take it.
            Thread.sleep(forTimeInterval: 0.02)
        }
        #expect(waiting > 0)
        server.wait(for: "Looked at 243 seeds: 243 analysed")
        for number in 250..<450 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        server.reload()
        var wasSeen = false
        while case let health = try server.get("/healthz").body,
            !health.contains("\"status\":\"ok\"") || !wasSeen
        {
            if health.contains("\"status\":\"importing\""), health.contains("\"total\":200") {
                if !wasSeen { for _ in 0..<5 { server.reload() } }
                wasSeen = true
            }
            #expect(try server.get("/readyz").status == 200)
            Thread.sleep(forTimeInterval: 0.02)
        }
        server.wait(for: "Looked at 443 seeds: 200 analysed")
        server.wait(for: "Looked at 443 seeds: 0 analysed")
        let (status, log) = server.stop()
        #expect(status == 0)
        #expect(!log.contains("Looked at"))
    }

    @Test func `SIGTERM during an import ends in time and leaves the old dataset whole`() throws {
        let path = seeds.path + "/.corpus.sqlite"
        #expect(try Program.run("import", "--seeds", seeds.path, "--database", path).status == 0)
        for number in 10..<250 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let server = try RunningServer(seeds, database: path)
        while try !server.get("/healthz").body.contains("\"status\":\"importing\"") {}
        let clock = ContinuousClock()
        var status: Int32 = -1
        let time = clock.measure { status = server.stop().status }
        #expect(status == 0)
        // The drain takes four seconds at most.
        #expect(time < .seconds(8))
        #expect(try ArticleRepository(Database(path: path)).page(ListQuery(limit: 1)).total == 3)
        let outcome = try Program.run("import", "--seeds", seeds.path, "--database", path)
        #expect(outcome.output == "Looked at 243 seeds: 240 analysed, 0 removed, 0 skipped.\n")
    }

    @Test
    func `a broken curation stays out of force over a restart, and check tells what is wrong`()
        throws
    {
        let path = seeds.path + "/.corpus.sqlite"
        let words = ["--seeds", seeds.path, "--database", path, "--curation", curation]
        func run(_ command: String) throws -> Program.Outcome {
            try Program.run([command] + words)
        }
        let missing = try run("import")
        #expect(missing.status == 1)
        #expect(
            missing.errors
                == "chancery: The curation file \(curation) does not exist; name another with --curation.\n"
        )
        try curate(Self.renaming)
        #expect(
            try run("import").errors
                == "chancery: \(curation), line 2: The corpus does not have the person \"Nobody Ever\".\n"
        )
        #expect(try run("check").output.contains("2 rules in \(curation)."))
        try curate(#"{"rname": []}"#)
        let problem =
            "\(curation), line 1, column 2: \"rname\" is no key of a curation file; did you mean \"rename\"?"
        let broken = try run("import")
        #expect(broken.status == 0)
        #expect(broken.errors.contains(problem))
        #expect(broken.errors.contains("The curation stays as it was until its file is mended."))
        #expect(try EntityRepository(Database(path: path)).find("christiania") != nil)
        let check = try run("check")
        #expect(check.status == 1)
        #expect(check.errors.contains(problem))
    }
}
