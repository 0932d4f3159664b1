import ArticleStore
import CorpusModel
import Foundation
import Testing

@testable import Chancery

@Suite struct FinishedImportTests {
    private func makeImport(_ seeds: SeedFiles, _ path: String) -> FinishedImport {
        FinishedImport(
            path: path,
            importer: Importer(
                folder: SeedFolder(path: seeds.path), reader: SeedReader(maximumBytes: 1_000_000),
                curation: CurationFile(path: "/no/curation.json"), progress: { _, _ in }),
            configuration: DatabaseConfiguration())
    }

    @Test func `only what changed is analysed, and an unchanged file is left alone`() throws {
        let seeds = try SeedFiles()
        let place = try SeedFiles()
        let path = place.path + "/corpus.sqlite"
        try seeds.write("a.txt", SeedFiles.article(1))
        let first = makeImport(seeds, path)
        #expect(try first.run().analysed == 1)
        let file = try #require(FileStatus(of: path))
        #expect(
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                == 0o644)
        // What an import that was killed leaves behind.
        try place.write(".corpus.sqlite.chancery-import/import.sqlite-wal", "half")
        // What looks like it and is somebody else's.
        try place.write("corpus.sqlite.new", "theirs")
        try seeds.write("b.txt", SeedFiles.article(2))
        #expect(try first.run().analysed == 1)
        let second = try #require(FileStatus(of: path))
        #expect(second.identity != file.identity)
        #expect(try ArticleRepository(Database(finished: path)).page(ListQuery()).total == 2)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == [
                "corpus.sqlite", "corpus.sqlite.new",
            ])
    }

    @Test func `through a link the file it leads to is replaced, and the link stays`() throws {
        let seeds = try SeedFiles()
        let place = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try place.write("there/.keep", "")
        let (path, link) = (place.path + "/there/corpus.sqlite", place.path + "/link.sqlite")
        #expect(symlink("there/corpus.sqlite", link) == 0)
        #expect(throws: FileReplacement.Impossible.self) { try makeImport(seeds, link).run() }
        #expect(try makeImport(seeds, path).run().analysed == 1)
        try seeds.write("b.txt", SeedFiles.article(2))
        #expect(try makeImport(seeds, link).run().analysed == 1)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: link)
                == "there/corpus.sqlite")
        #expect(try ArticleRepository(Database(finished: path)).page(ListQuery()).total == 2)
        #expect(throws: FileReplacement.Impossible.self) { try makeImport(seeds, "").run() }
    }

    @Test func `SIGTERM ends it with a sentence and without a trace, and SIGHUP is nothing to it`()
        throws
    {
        let seeds = try SeedFiles()
        let place = try SeedFiles()
        for number in 0..<400 { try seeds.write("a\(number).txt", SeedFiles.article(number)) }
        let path = place.path + "/corpus.sqlite"
        let errors = Pipe()
        let process = try Program.start(
            ["import", "--seeds", seeds.path, "--output", path], errors: errors)
        let work = place.path + "/.corpus.sqlite.chancery-import/import.sqlite"
        while process.isRunning, access(work, F_OK) != 0 { usleep(500) }
        kill(process.processIdentifier, SIGHUP)
        usleep(10_000)
        #expect(process.isRunning)
        kill(process.processIdentifier, SIGTERM)
        let said = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(said == "chancery: Stopped by a signal; \(path) is as it was before.\n")
        #expect(process.terminationReason == .exit && process.terminationStatus == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
    }

    @Test func `a file that is none of ours is left as it is`() throws {
        let seeds = try SeedFiles()
        let place = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        try place.write("letter.txt", "Dear Sir")
        let path = place.path + "/letter.txt"
        #expect(throws: DatabaseError.notADatabase(path: path)) {
            try makeImport(seeds, path).run()
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "Dear Sir")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["letter.txt"])
    }

    @Test func `a folder is taken by one import at a time`() throws {
        let place = try SeedFiles()
        let path = place.path + "/corpus.sqlite"
        let first = try FileReplacement(path: path)
        #expect(throws: FileReplacement.Impossible.self) { _ = try FileReplacement(path: path) }
        #expect(first.path == path)
    }
}
