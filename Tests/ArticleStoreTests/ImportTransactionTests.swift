import CorpusModel
import Foundation
import Testing

@testable import ArticleStore

@Suite struct ImportTransactionTests {
    @Test(arguments: ["file", ":memory:"])
    func `an import that fails leaves all as it was`(_ place: String) throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(path: place == "file" ? "\(folder)/a.sqlite" : place)
            try corpus.add([("a", .talks), ("b", .storm)])
            let before = try snapshot(of: corpus)
            #expect(throws: Failure.self) {
                try corpus.seeds.importing { session in
                    try session.remove(seeds: ["a"])
                    try session.add(
                        SampleArticle.notes.analyzed, seed: "c", contentHash: "h",
                        analyserVersion: "1")
                    try corpus.publish(session, version: "v2")
                    throw Failure()
                }
            }
            #expect(try snapshot(of: corpus) == before)
            #expect(corpus.database.dataset?.version == "v1")
            try corpus.add([("c", .notes)], version: "v2")
            #expect(try corpus.articles.page(ListQuery()).total == 3)
        }
    }

    struct Failure: Error {}

    private func snapshot(of corpus: SampleCorpus) throws -> [ArticleRecord] {
        try corpus.articles.page(ListQuery()).items.compactMap { try corpus.articles.find($0.id) }
    }

    @Test(arguments: ["file", ":memory:"])
    func `readers see the old dataset until an import commits`(_ place: String) throws {
        try withTemporaryFolder { folder in
            let corpus = try SampleCorpus(path: place == "file" ? "\(folder)/a.sqlite" : place)
            #expect(corpus.database.dataset == nil)
            try corpus.add([("a", .talks)])
            try corpus.seeds.importing { session in
                try session.add(
                    SampleArticle.storm.analyzed, seed: "b", contentHash: "h", analyserVersion: "1")
                #expect(try corpus.articles.page(ListQuery()).total == 1)
                try corpus.publish(session, version: "v2")
                #expect(try corpus.articles.page(ListQuery()).total == 1)
                #expect(corpus.database.dataset?.version == "v1")
            }
            #expect(try corpus.articles.page(ListQuery()).total == 2)
            #expect(corpus.database.dataset == Dataset(version: "v2", importedAt: 1_700_000_000))
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
            let path = place == "file" ? "\(folder)/corpus.sqlite" : place
            let corpus = try SampleCorpus(path: path)
            try corpus.add([("a", .talks)])
            #expect(throws: DatabaseError.full(path: path)) {
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
}
