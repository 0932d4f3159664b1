import CorpusModel
import Foundation
import Testing

@testable import ArticleStore

/// What is said when the file or its disk is at fault, each fault a real one where a test can bring it about.
@Suite struct FaultTests {
    /// A code of SQLite's (sqlite.org/rescode.html) and what is said of it.
    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let code: Int32
        let error: DatabaseError?

        init(_ name: String, _ code: Int32, _ error: DatabaseError?) {
            testDescription = name
            self.code = code
            self.error = error
        }
    }

    static let faults = [
        Fault("full", 13, .full(path: "/a")),
        Fault("busy", 5, .inUse(path: "/a")),
        Fault("busy, the snapshot is old", 5 | 2 << 8, .inUse(path: "/a")),
        Fault("locked", 6, .inUse(path: "/a")),
        Fault("locking protocol", 15, .inUse(path: "/a")),
        Fault("write error", 10 | 3 << 8, .diskFailed(path: "/a")),
        Fault("corrupt", 11, .damaged(path: "/a")),
        Fault("corrupt full-text index", 11 | 1 << 8, .damaged(path: "/a")),
        Fault("not a database", 26, .notADatabase(path: "/a")),
        Fault("read-only", 8, .readOnly(path: "/a")),
        Fault("no permission", 3, .readOnly(path: "/a")),
        Fault("error in the SQL", 1, nil),
        Fault("constraint", 19, nil),
        Fault("misuse", 21, nil),
    ]

    @Test(arguments: faults)
    func `faults of the place are told from our own mistakes`(_ fault: Fault) {
        let error = SQLiteError(code: fault.code, message: "words", sql: "SELECT 1")
        #expect(DatabasePlace.file(path: "/a").fault(behind: error) == fault.error)
    }

    static let sentences: [DatabaseError] = [
        .folderUnavailable(path: "/a"), .cannotOpen(path: "/a", reason: "words"),
        .readOnly(path: "/a"), .notADatabase(path: "/a"), .foreign(path: "/a"),
        .damaged(path: "/a"), .full(path: "/a"), .inUse(path: "/a"), .diskFailed(path: "/a"),
        .tooNew(path: "/a", version: 2, known: 1), .missing(path: "/a"), .unfinished(path: "/a"),
        .outdated(path: "/a", version: 1, known: 2), .taken(path: "/a", process: 7),
        .taken(path: "/a", process: nil),
    ]

    @Test(arguments: sentences)
    func `every fault is one sentence that names the file`(_ error: DatabaseError) {
        let sentence = error.description
        #expect(sentence.contains("/a"))
        #expect(sentence.hasSuffix("."))
        #expect(sentence.count { $0 == "." } == 1)
        #expect(!sentence.contains("\n"))
    }

    @Test func `a database that another process writes is in use`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            var configuration = DatabaseConfiguration()
            configuration.busyTimeoutMilliseconds = 1
            let corpus = try SampleCorpus(path: path, configuration: configuration)
            let other = try Connection(path, access: .readWrite, configuration: configuration)
            try other.run("BEGIN IMMEDIATE")
            #expect(throws: DatabaseError.inUse(path: path)) { try corpus.add([("a", .talks)]) }
            try other.run("ROLLBACK")
            try corpus.add([("a", .talks)])
            #expect(try corpus.articles.page(ListQuery()).total == 1)
        }
    }

    @Test(arguments: [true, false])
    func `a file that is emptied under its readers fails reads and the probe, and ends nothing`(
        isFinished: Bool
    ) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            let corpus = try SampleCorpus(path: isFinished ? ":memory:" : path)
            try corpus.add([("a", .talks)])
            if isFinished { try corpus.database.export(to: path) }
            let database = isFinished ? try Database(finished: path) : corpus.database
            try database.probe()
            #expect(try ArticleRepository(database).page(ListQuery()).total == 1)
            #expect(truncate(path, 0) == 0)
            #expect(throws: (any Error).self) { try database.probe() }
            for _ in 0..<8 {
                #expect(throws: (any Error).self) {
                    try database.read { try $0.integer("SELECT sum(length(text)) FROM paragraph") }
                }
            }
        }
    }

    @Test func `a new database that another process is making is in use`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            var configuration = DatabaseConfiguration()
            configuration.busyTimeoutMilliseconds = 1
            let other = try Connection(path, access: .readWrite, configuration: configuration)
            try other.run("BEGIN EXCLUSIVE")
            #expect(throws: DatabaseError.inUse(path: path)) {
                try Database(path: path, configuration: configuration)
            }
            try other.run("ROLLBACK")
            _ = try Database(path: path, configuration: configuration)
        }
    }

    @Test func `a first step that finds no room says so`() throws {
        let connection = try Connection(
            ":memory:", access: .readWrite, configuration: DatabaseConfiguration())
        try connection.run("PRAGMA max_page_count = 8")
        let error = #expect(throws: SQLiteError.self) {
            try Migrations.run(on: connection, path: "/a")
        }
        #expect(error?.isOutOfSpace == true)
    }

    @Test func `a file that may no longer be written fails an import in words`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            let corpus = try SampleCorpus(path: path)
            #expect(throws: DatabaseError.readOnly(path: path)) {
                try corpus.seeds.importing { session in
                    try session.connection.run("PRAGMA query_only = ON")
                    try session.remove(seeds: ["a"])
                    try corpus.publish(session)
                }
            }
        }
    }

    @Test func `a damaged file is named, at the start or when it is read`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            try SampleCorpus(path: path).add([("a", .talks)])
            let file = try FileHandle(forUpdating: URL(filePath: path))
            let end = try file.seekToEnd()
            // The first page holds the header and the names of the tables.
            try file.seek(toOffset: 8_192)
            try file.write(contentsOf: Data(repeating: 0xA5, count: Int(end) - 8_192))
            try file.close()
            #expect(throws: DatabaseError.damaged(path: path)) {
                try SampleCorpus(path: path).add([("b", .storm)])
            }
            try FileManager.default.removeItem(atPath: path)
            let rebuilt = try SampleCorpus(path: path)
            try rebuilt.add([("a", .talks)])
            #expect(try rebuilt.articles.page(ListQuery()).total == 1)
        }
    }

    /// A database that something else has made.
    struct Foreign: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String

        init(_ name: String, _ script: String) {
            testDescription = name
            self.script = script
        }
    }

    static let foreign = [
        Foreign("tables", "CREATE TABLE letter (text)"),
        Foreign("tables and our version", "CREATE TABLE letter (text); PRAGMA user_version = 1"),
        Foreign("our version alone", "PRAGMA user_version = 1"),
        Foreign("an id of its own", "PRAGMA application_id = 7"),
        Foreign("tables of our names", "CREATE TABLE dataset (key); PRAGMA user_version = 1"),
    ]

    @Test(arguments: foreign)
    func `a database of another program is refused and left alone`(_ foreign: Foreign) throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/other.sqlite"
            do {
                let connection = try Connection(
                    path, access: .readWrite, configuration: DatabaseConfiguration())
                try connection.runScript(foreign.script)
            }
            let before = try Data(contentsOf: URL(filePath: path))
            #expect(throws: DatabaseError.foreign(path: path)) { try Database(path: path) }
            #expect(try Data(contentsOf: URL(filePath: path)) == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
        }
    }

    @Test(arguments: ["file", ":memory:"])
    func `our databases say whose they are`(_ place: String) throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(path: place == "file" ? "\(folder)/a.sqlite" : place)
            try corpus.add([("a", .talks)])
            let owner = try corpus.database.read { try $0.integer("PRAGMA application_id") }
            #expect(owner == Migrations.applicationID)
        }
    }
}
