import ArticleStore
import CorpusModel
import Testing

@Suite struct ChangeTests {
    private static func told(_ set: ChangeSet, _ corpus: SampleCorpus) -> [String] {
        set.entries.items.map { "\($0.change) \($0.article)" }
    }

    @Test func `tells what came, went and was read anew, and not what came and went`() throws {
        let corpus = try SampleCorpus()
        let changes = ChangeRepository(corpus.database)
        #expect(throws: CorpusError.datasetNotReady) { try changes.changes(since: "v1", limit: 5) }
        try corpus.add([("a", .talks), ("b", .storm)], version: "v1")
        let talks = try #require(try corpus.articles.id(of: "envoys-meet-in-vienna"))
        let storm = try #require(try corpus.articles.id(of: "storm-delays-the-fleet"))
        #expect(try changes.changes(since: "v1", limit: 5).entries.total == 0)
        try corpus.add([("c", .notes), ("a", .talks)], removing: ["b"], version: "v2")
        let notes = try #require(try corpus.articles.id(of: "notes-without-a-date"))
        let second = try changes.changes(since: "v1", limit: 5)
        #expect(
            Self.told(second, corpus)
                == ["changed \(talks)", "removed \(storm)", "added \(notes)"].sorted {
                    $0.suffix(12) < $1.suffix(12)
                })
        #expect(second.entries.total == 3)
        #expect(second.from.version == "v1" && second.to.version == "v2")
        try corpus.add([("b", .storm)], removing: ["c"], version: "v3")
        #expect(
            Self.told(try changes.changes(since: "v1", limit: 5), corpus)
                == ["changed \(storm)", "changed \(talks)"].sorted {
                    $0.suffix(12) < $1.suffix(12)
                })
        #expect(
            Self.told(try changes.changes(since: "v2", limit: 5), corpus)
                == ["added \(storm)", "removed \(notes)"].sorted { $0.suffix(12) < $1.suffix(12) })
        #expect(throws: CorpusError.unknownDataset(version: "v0")) {
            try changes.changes(since: "v0", limit: 5)
        }
    }

    @Test func `changes are walked page by page`() throws {
        let corpus = try SampleCorpus()
        try corpus.add([("a", .talks)], version: "v1")
        try corpus.add(
            (0..<7).map { ("s\($0)", GeneratedCorpus.article($0)) }, version: "v2")
        let changes = ChangeRepository(corpus.database)
        var page = try changes.changes(since: "v1", limit: 3).entries
        var walked = page.items
        while let next = page.next {
            page = try changes.changes(since: "v1", limit: 3, position: .key(next)).entries
            walked += page.items
        }
        #expect(walked.map(\.article) == walked.map(\.article).sorted())
        #expect(Set(walked.map(\.article)).count == 7)
        #expect(page.total == 7)
    }

    @Test func `an article that takes another id is one gone and one come`() throws {
        var first = SampleArticle.talks
        first.url = "https://example.org/1"
        var second = SampleArticle.storm
        second.url = "https://example.org/1"
        let corpus = try SampleCorpus()
        try corpus.add([("b", first)], version: "v1")
        let old = try #require(try corpus.articles.id(of: "envoys-meet-in-vienna"))
        // The seed that comes first by name has the id of the address.
        try corpus.add([("a", second)], version: "v2")
        let new = try #require(try corpus.articles.id(of: "envoys-meet-in-vienna"))
        #expect(old != new)
        let set = try ChangeRepository(corpus.database).changes(since: "v1", limit: 5)
        #expect(Set(Self.told(set, corpus)) == ["changed \(old)", "added \(new)"])
    }
}
