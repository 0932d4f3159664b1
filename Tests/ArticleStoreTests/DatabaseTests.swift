import CorpusModel
import Foundation
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

    @Test func `a database of a later program is refused`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/corpus.sqlite"
            do {
                let connection = try Connection(
                    path, access: .readWrite, configuration: DatabaseConfiguration())
                try connection.run("PRAGMA application_id = \(Migrations.applicationID)")
                try connection.run("PRAGMA user_version = 99")
            }
            let known = Migrations.latest
            #expect(throws: DatabaseError.tooNew(path: path, version: 99, known: known)) {
                try Database(path: path)
            }
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

    @Test func `texts of every kind are kept to the byte`() throws {
        let corpus = try SampleCorpus()
        let texts = ["", "a\u{0}b", "e\u{301}", "é", "🕊️", "\u{FEFF}x", "'\";--", " \n\t "]
        let read = try corpus.database.read { connection in
            try texts.map { try connection.text("SELECT ?", [.text($0)]) ?? "null" }
        }
        #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }
}
