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
        try place.write("corpus.sqlite.new", "half")
        try place.write("corpus.sqlite.import-wal", "half")
        try seeds.write("b.txt", SeedFiles.article(2))
        #expect(try first.run().analysed == 1)
        let second = try #require(FileStatus(of: path))
        #expect(second.identity != file.identity)
        #expect(try ArticleRepository(Database(finished: path)).page(ListQuery()).total == 2)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.path) == ["corpus.sqlite"])
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
