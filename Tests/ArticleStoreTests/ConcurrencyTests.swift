import CorpusModel
import Foundation
import Synchronization
import Testing

@testable import ArticleStore

@Suite struct ConcurrencyTests {
    @Test func `of several that open one file at once, one writes and the others are told`() throws
    {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            let outcomes = Mutex<(opened: [Database], failures: [DatabaseError])>(([], []))
            DispatchQueue.concurrentPerform(iterations: 6) { _ in
                do {
                    let database = try Database(path: path)
                    outcomes.withLock { $0.opened.append(database) }
                } catch let error as DatabaseError {
                    outcomes.withLock { $0.failures.append(error) }
                } catch {
                    Issue.record(error)
                }
            }
            let (opened, failures) = outcomes.withLock(\.self)
            #expect(opened.count == 1)
            let version = try opened.first?.read { try $0.integer("PRAGMA user_version") }
            #expect(version == Migrations.latest)
            #expect(failures.count == 5)
            for failure in failures {
                guard case .taken(path, let process) = failure else {
                    Issue.record(failure)
                    continue
                }
                #expect(process == nil || process == Int(getpid()))
            }
        }
    }

    @Test func `a link to a database is taken with it, and both are free after its end`() throws {
        try withTemporaryFolder { folder in
            let (path, link) = ("\(folder)/corpus.sqlite", "\(folder)/link.sqlite")
            var first: Database? = try Database(path: path)
            #expect(symlink(path, link) == 0)
            let holder = Int(getpid())
            #expect(throws: DatabaseError.taken(path: link, process: holder)) {
                try Database(path: link)
            }
            #expect(first?.dataset == nil)
            first = nil
            _ = try Database(path: link)
            // What a process that was killed has left keeps nobody out.
            try Data("4711".utf8).write(to: URL(filePath: path + "-lock"))
            _ = try Database(path: path)
            #expect(!FileManager.default.fileExists(atPath: path + "-lock"))
        }
    }

    @Test func `readers cannot write`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        #expect(throws: DatabaseError.readOnly(path: ":memory:")) {
            try corpus.database.read { try $0.run("DELETE FROM article") }
        }
        #expect(try corpus.articles.page(ListQuery()).total == 1)
    }

    @Test func `a query that takes too long is ended, and the reader serves on`() throws {
        var configuration = DatabaseConfiguration()
        configuration.readers = 1
        configuration.queryTimeoutMilliseconds = 20
        let corpus = try SampleCorpus(configuration: configuration)
        try corpus.add([("a", .talks)])
        #expect(throws: CorpusError.queryTimedOut) {
            try corpus.database.read {
                try $0.integer(
                    """
                    WITH RECURSIVE counter (n) AS (
                        SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 1000000000)
                    SELECT sum(n) FROM counter
                    """)
            }
        }
        #expect(try corpus.articles.page(ListQuery()).total == 1)
    }

    @Test(arguments: ["file", ":memory:"])
    func `many readers are answered from one whole dataset or the next while imports commit`(
        _ place: String
    ) throws {
        try withTemporaryFolder { folder in
            var configuration = DatabaseConfiguration()
            configuration.readers = 3
            let corpus = try SampleCorpus(
                path: place == "file" ? "\(folder)/corpus.sqlite" : place,
                configuration: configuration)
            try corpus.add([("a", .talks)])
            let failures = Mutex<[String]>([])
            let isDone = Atomic(false)
            DispatchQueue.concurrentPerform(iterations: 5) { worker in
                do {
                    if worker == 0 {
                        defer { isDone.store(true, ordering: .sequentiallyConsistent) }
                        for round in 0..<10 {
                            try corpus.add(
                                [("b", .storm), ("c", .notes)], removing: ["b"], version: "\(round)"
                            )
                            try corpus.add([], removing: ["b", "c"], version: "\(round)")
                        }
                    } else {
                        repeat {
                            let page = try corpus.articles.page(ListQuery())
                            if page.total != page.items.count || ![1, 3].contains(page.total) {
                                failures.withLock { $0.append("\(page.total)") }
                            }
                        } while !isDone.load(ordering: .sequentiallyConsistent)
                    }
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock(\.self) == [])
        }
    }

    @Test func `what is read of one state stays of it while an import commits`() throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(path: "\(folder)/corpus.sqlite")
            try corpus.add([("a", .talks)], version: "v1")
            let old = try #require(corpus.database.dataset)
            try corpus.database.readingOneState { dataset in
                #expect(dataset == old)
                #expect(corpus.database.generation(of: dataset) == 1)
                try corpus.add([("b", .storm)], version: "v2")
                #expect(try corpus.articles.page(ListQuery()).total == 1)
                #expect(corpus.database.dataset?.version == "v2")
                // What was made of it is not to be given again.
                #expect(corpus.database.generation(of: dataset) == nil)
            }
            #expect(try corpus.articles.page(ListQuery()).total == 2)
            #expect(throws: CorpusError.datasetChanged) { try corpus.database.reading(old) {} }
            #expect(try corpus.database.readingOneState { $0?.version } == "v2")
        }
    }

    @Test(arguments: ["file", ":memory:"])
    func `imports at the same time follow one another`(_ place: String) throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(
                path: place == "file" ? "\(folder)/corpus.sqlite" : place)
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 6) { number in
                do {
                    try corpus.add([("seed-\(number)", GeneratedCorpus.article(number))])
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock(\.self) == [])
            #expect(try corpus.articles.page(ListQuery()).total == 6)
            #expect(try corpus.seeds.known().count == 6)
        }
    }
}
