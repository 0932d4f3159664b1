import CorpusModel
import Foundation
import Synchronization
import Testing

@testable import ArticleStore

@Suite struct DatabaseTests {
    @Test func `the library says its version`() {
        #expect(Database.libraryVersion.split(separator: ".").first == "3")
    }

    @Test func `databases in memory are apart from one another`() throws {
        let first = try SampleCorpus(["a": .talks])
        let second = try SampleCorpus(["b": .storm])
        #expect(
            try first.articles.page(ListQuery()).items.map(\.headline) == ["Envoys meet in Vienna"])
        #expect(
            try second.articles.page(ListQuery()).items.map(\.headline) == [
                "Storm delays the fleet"
            ])
    }

    @Test func `an empty database answers with nothing`() throws {
        let corpus = try SampleCorpus()
        #expect(corpus.database.dataset == nil)
        #expect(try corpus.articles.page(ListQuery()).total == 0)
        #expect(try corpus.entities.find("x") == nil)
        #expect(try corpus.quotes.find("x") == nil)
        #expect(try corpus.statistics.quality() == QualityReport())
        #expect(try corpus.search.search("x", limit: 3).articles.items.isEmpty)
        #expect(try corpus.seeds.known().isEmpty)
    }

    @Test func `a missing folder is made`() throws {
        try withTemporaryFolder { folder in
            _ = try Database(path: "\(folder)/a/b/corpus.sqlite")
            #expect(FileManager.default.fileExists(atPath: "\(folder)/a/b/corpus.sqlite"))
        }
    }

    @Test func `a folder that cannot be made is named`() throws {
        try withTemporaryFolder { folder in
            try Data("x".utf8).write(to: URL(filePath: "\(folder)/file"))
            let error = #expect(throws: DatabaseError.self) {
                try Database(path: "\(folder)/file/corpus.sqlite")
            }
            #expect(error?.description.contains("\(folder)/file") == true)
            #expect(error?.description.contains("cannot be created") == true)
        }
    }

    @Test func `a file that is something else is left alone and named`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/letter.txt"
            let letter = Data(String(repeating: "Dear reader, ", count: 500).utf8)
            try letter.write(to: URL(filePath: path))
            #expect(throws: DatabaseError.notADatabase(path: path)) { try Database(path: path) }
            #expect(try Data(contentsOf: URL(filePath: path)) == letter)
        }
    }

    @Test func `a folder in place of the file is refused in words`() throws {
        try withTemporaryFolder { folder in
            let error = #expect(throws: DatabaseError.self) { try Database(path: folder) }
            #expect(error?.description.contains("cannot be opened") == true)
        }
    }

    @Test(
        .enabled(if: geteuid() != 0, "the superuser may write everywhere"),
        arguments: [0o500, 0o555])
    func `a folder that may not be written is named`(_ mode: Int) throws {
        try withTemporaryFolder { folder in
            let files = FileManager.default
            try files.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
            defer { try? files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
            let path = "\(folder)/corpus.sqlite"
            #expect(throws: DatabaseError.readOnly(path: path)) { try Database(path: path) }
        }
    }

    @Test func `an import cut off in the middle leaves the dataset before it`() throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(path: "\(folder)/corpus.sqlite")
            try corpus.add([("a", .talks)])
            try corpus.seeds.importing { session in
                // A cache this small has changes written to the log long before the commit.
                try session.connection.run("PRAGMA cache_size = 10")
                for number in 0..<20 {
                    try session.add(
                        GeneratedCorpus.article(number).analyzed, seed: "\(number)",
                        contentHash: "", analyserVersion: "")
                }
                try corpus.publish(session, version: "v2")
                // What a killed process leaves behind is what is in the files now.
                try FileManager.default.createDirectory(
                    atPath: "\(folder)/killed", withIntermediateDirectories: false)
                for file in ["corpus.sqlite", "corpus.sqlite-wal"] {
                    try FileManager.default.copyItem(
                        atPath: "\(folder)/\(file)", toPath: "\(folder)/killed/\(file)")
                }
            }
            #expect(try corpus.articles.page(ListQuery()).total == 21)
            let killed = try SampleCorpus(path: "\(folder)/killed/corpus.sqlite")
            #expect(killed.database.dataset?.version == "v1")
            #expect(try killed.articles.page(ListQuery()).total == 1)
            #expect(try killed.database.read { try $0.text("PRAGMA integrity_check") } == "ok")
            try killed.add([("b", .storm)], version: "v2")
            #expect(try killed.articles.page(ListQuery()).total == 2)
        }
    }

    @Test(arguments: ["file", ":memory:"])
    func `an import that fills the disk leaves the dataset before it`(_ place: String) throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(
                path: place == "file" ? "\(folder)/corpus.sqlite" : place)
            try corpus.add([("a", .talks)])
            #expect(throws: SQLiteError.self) {
                try corpus.seeds.importing { session in
                    let pages = try session.connection.integer("PRAGMA page_count") ?? 0
                    try session.connection.run("PRAGMA max_page_count = \(pages)")
                    for number in 0..<200 {
                        try session.add(
                            GeneratedCorpus.article(number).analyzed, seed: "\(number)",
                            contentHash: "", analyserVersion: "")
                    }
                    try corpus.publish(session, version: "v2")
                }
            }
            #expect(
                try corpus.articles.page(ListQuery()).items.map(\.slug) == ["envoys-meet-in-vienna"]
            )
            try corpus.add([("b", .storm)], version: "v2")
            #expect(try corpus.articles.page(ListQuery()).total == 2)
        }
    }

    @Test func `a database of a later program is refused`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            do {
                let connection = try Connection(
                    path, access: .readWrite, configuration: DatabaseConfiguration())
                try connection.run("PRAGMA user_version = 99")
            }
            let known = Migrations.latest
            #expect(throws: DatabaseError.tooNew(path: path, version: 99, known: known)) {
                try Database(path: path)
            }
        }
    }

    @Test func `every step of the schema is taken once, also when two open at once`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 6) { _ in
                do {
                    _ = try Database(path: path)
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock(\.self) == [])
            let version = try Database(path: path).read {
                try $0.integer("PRAGMA user_version")
            }
            #expect(version == Migrations.latest)
        }
    }

    @Test(arguments: [
        ("foreign_keys", "1"), ("trusted_schema", "0"), ("journal_mode", "wal"),
        ("page_size", "8192"), ("busy_timeout", "1234"),
    ])
    func `readers are set up`(_ pragma: String, _ expected: String) throws {
        try withTemporaryFolder { folder in
            var configuration = DatabaseConfiguration()
            configuration.busyTimeoutMilliseconds = 1_234
            let database = try Database(
                path: "\(folder)/corpus.sqlite", configuration: configuration)
            let value = try database.read { try $0.text("PRAGMA \(pragma)") }
            #expect(value == expected)
        }
    }

    @Test func `readers cannot write`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        let error = #expect(throws: SQLiteError.self) {
            try corpus.database.read { try $0.run("DELETE FROM article") }
        }
        #expect(error?.primaryCode == 8)
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

    @Test func `texts of every kind are kept to the byte`() throws {
        let corpus = try SampleCorpus()
        let texts = ["", "a\u{0}b", "e\u{301}", "é", "🕊️", "\u{FEFF}x", "'\";--", " \n\t "]
        let read = try corpus.database.read { connection in
            try texts.map { try connection.text("SELECT ?", [.text($0)]) ?? "null" }
        }
        #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }
}
