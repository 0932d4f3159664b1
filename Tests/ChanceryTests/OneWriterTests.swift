import Foundation
import Testing

/// The program beside another that serves the same database.
@Suite(.serialized) struct OneWriterTests {
    @Test func `a second process that would write is told who does, and what is served stays`()
        throws
    {
        let seeds = try SeedFiles()
        for number in 1...3 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let path = seeds.path + "/.corpus.sqlite"
        let server = try RunningServer(seeds, database: path)
        server.wait(for: "Looked at 3 seeds")
        let before = try server.get("/v1/articles")
        for number in 4...5 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        for words in [["import"], ["serve", "--port", "0"]] {
            let second = try Program.run(words + ["--seeds", seeds.path, "--database", path])
            #expect(second.status == 1)
            #expect(
                second.errors == """
                    chancery: The database \(path) is being written by another chancery \
                    (process \(server.process.processIdentifier)); send it SIGHUP to have it import, \
                    or name another file.

                    """)
        }
        let after = try server.get("/v1/articles")
        #expect(after.body == before.body && after.fields["etag"] == before.fields["etag"])
        server.reload()
        server.wait(for: "Looked at 5 seeds: 2 analysed")
        #expect(server.stop().status == 0)
        let later = try Program.run("import", "--seeds", seeds.path, "--database", path)
        #expect(later.output == "Looked at 5 seeds: 0 analysed, 0 removed, 0 skipped.\n")
        #expect(
            try !FileManager.default.contentsOfDirectory(atPath: seeds.path)
                .contains(".corpus.sqlite-lock"))
    }

    @Test func `a database that is emptied under its server is told by readiness, figures and log`()
        throws
    {
        let seeds = try SeedFiles()
        try seeds.write("a1.txt", SeedFiles.article(1))
        let path = seeds.path + "/.corpus.sqlite"
        let server = try RunningServer(seeds, database: path)
        server.wait(for: "Looked at 1 seeds")
        #expect(try server.get("/readyz").status == 200)
        #expect(try server.get("/metrics").body.contains("chancery_corpus_rows"))
        #expect(truncate(path, 0) == 0)
        let readiness = try server.get("/readyz")
        #expect(readiness.status == 503)
        #expect(readiness.body.contains("The corpus cannot be read;"))
        #expect(try server.get("/livez").status == 200)
        let figures = try server.get("/metrics")
        #expect(figures.status == 200)
        #expect(figures.body.contains("chancery_imports_total"))
        try seeds.write("a2.txt", SeedFiles.article(2))
        server.reload()
        let log = server.wait(for: "The import failed")
        #expect(!log.contains("stays in service"))
        let (status, rest) = server.stop()
        #expect(status == 0)
        #expect(!rest.contains("stays in service"))
    }
}
