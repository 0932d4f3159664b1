import CorpusModel
import Foundation
import Testing

@testable import ArticleStore

/// Databases that are made to be read alone.
@Suite struct FinishedDatabaseTests {
    private func export(
        _ seeds: [(seed: String, article: SampleArticle)], to path: String
    ) throws {
        let corpus = try SampleCorpus()
        try corpus.add(seeds, version: "of \(seeds.count)")
        try corpus.database.export(to: path)
    }

    @Test
    func `a finished database answers as the one it was made of, and leaves no file beside it`()
        throws
    {
        try withTemporaryFolder { folder in
            let path = "\(folder)/finished #1? 100%.sqlite"
            let corpus = try SampleCorpus(path: "\(folder)/corpus.sqlite")
            try corpus.add([("a", .talks), ("b", .storm)])
            try corpus.database.export(to: path)
            let finished = try Database(finished: path)
            #expect(finished.dataset == corpus.database.dataset)
            let ids = try ArticleRepository(finished).page(ListQuery()).items.map(\.id)
            #expect(try ids == corpus.articles.page(ListQuery()).items.map(\.id))
            let beside = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasPrefix("finished") }
            #expect(beside.count == 1)
        }
    }

    @Test func `a finished database takes no change`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/finished.sqlite"
            try export([("a", .talks)], to: path)
            let before = try Data(contentsOf: URL(filePath: path))
            let finished = try Database(finished: path)
            #expect(throws: DatabaseError.readOnly(path: path)) {
                try SeedRepository(finished).importing { try $0.keep(stamp: nil) }
            }
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
        }
    }

    @Test func `a file put in its place is served once it is opened again`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/finished.sqlite"
            try export([("a", .talks)], to: path)
            let finished = try Database(finished: path)
            let generation = finished.generation
            #expect(try finished.reopen() == false)
            #expect(finished.generation == generation)
            try export([("a", .talks), ("b", .storm)], to: path + ".new")
            #expect(rename(path + ".new", path) == 0)
            #expect(try ArticleRepository(finished).page(ListQuery()).total == 1)
            #expect(try finished.reopen())
            #expect(finished.generation == generation + 1)
            #expect(try ArticleRepository(finished).page(ListQuery()).total == 2)
        }
    }

    @Test func `a reader that is lent while the file is replaced ends on the old one`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/finished.sqlite"
            try export([("a", .talks)], to: path)
            var configuration = DatabaseConfiguration()
            configuration.readers = 2
            let finished = try Database(finished: path, configuration: configuration)
            try export([("a", .talks), ("b", .storm)], to: path + ".new")
            #expect(rename(path + ".new", path) == 0)
            let counts = try finished.read { connection in
                let before = try connection.integer("SELECT count(*) FROM article")
                _ = try finished.reopen()
                return (before, try connection.integer("SELECT count(*) FROM article"))
            }
            #expect(counts.0 == 1)
            #expect(counts.1 == 1)
            for _ in 0..<4 {
                #expect(try finished.read { try $0.integer("SELECT count(*) FROM article") } == 2)
            }
        }
    }

    @Test func `a damaged file put in its place changes nothing`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/finished.sqlite"
            try export([("a", .talks)], to: path)
            let finished = try Database(finished: path)
            try Data("no database".utf8).write(to: URL(filePath: path + ".new"))
            #expect(rename(path + ".new", path) == 0)
            #expect(throws: DatabaseError.notADatabase(path: path)) { try finished.reopen() }
            #expect(try ArticleRepository(finished).page(ListQuery()).total == 1)
        }
    }

    @Test func `what is not finished is refused in a sentence`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.sqlite"
            #expect(throws: DatabaseError.missing(path: path)) { try Database(finished: path) }
            let live = try SampleCorpus(path: path)
            try live.add([("a", .talks)])
            #expect(throws: DatabaseError.unfinished(path: path)) { try Database(finished: path) }
            let error = #expect(throws: DatabaseError.self) { try Database(finished: folder) }
            #expect(
                error == .cannotOpen(path: folder, reason: "it is no file that may be read"))
            let empty = "\(folder)/empty.sqlite"
            try Data().write(to: URL(filePath: empty))
            #expect(throws: DatabaseError.notADatabase(path: empty)) {
                try Database(finished: empty)
            }
        }
    }

    @Test func `a file without a dataset is not finished`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.sqlite"
            try SampleCorpus().database.export(to: path)
            #expect(throws: DatabaseError.unfinished(path: path)) { try Database(finished: path) }
        }
    }

    @Test(arguments: [-1, 1])
    func `a schema of another version is refused`(step: Int) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.sqlite"
            try export([("a", .talks)], to: path)
            let version = Migrations.latest + step
            try Connection(path, access: .readWrite, configuration: DatabaseConfiguration())
                .run("PRAGMA user_version = \(version)")
            #expect(
                throws: step > 0
                    ? DatabaseError.tooNew(path: path, version: version, known: Migrations.latest)
                    : .outdated(path: path, version: version, known: Migrations.latest)
            ) { try Database(finished: path) }
        }
    }

    @Test(arguments: [1, 8_192, 100_000])
    func `a file cut short is damaged`(missing: Int) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/a.sqlite"
            try export([("a", .talks)], to: path)
            let file = try FileHandle(forUpdating: URL(filePath: path))
            try file.truncate(atOffset: try file.seekToEnd() - UInt64(missing))
            try file.close()
            #expect(throws: DatabaseError.damaged(path: path)) { try Database(finished: path) }
        }
    }
}
