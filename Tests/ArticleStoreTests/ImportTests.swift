import ArticleStore
import CorpusModel
import Testing

@Suite struct ImportTests {
    @Test func `an article comes back as it was analysed`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        var content = record.article.content
        content.provenance =
            try #require(try corpus.articles.provenance(of: record.article.id)).provenance
        #expect(content == SampleArticle.talks.analyzed.content)
        #expect(record.article.id.hasPrefix("art_"))
        #expect(try corpus.articles.find(record.article.id) == record)
        #expect(record.entities.map(\.entity.name).prefix(2) == ["Ann Archer", "Boris Belov"])
        #expect(record.entities.map(\.count) == [3, 2, 1, 1])
        #expect(record.entities[0].roles == [NameCount("Foreign Minister", 2)])
        #expect(record.quotes.map(\.quote.text) == SampleArticle.talks.quotes.map(\.text))
        let first = try #require(record.quotes.first)
        #expect(first.speaker?.name == "Ann Archer")
        #expect(first.addressee?.name == "Boris Belov")
        #expect(first.about.map(\.name) == ["Atlantis"])
        #expect(first.slug == "ann-archer-we-will-not-wait-for-atlantis")
        #expect(first.prefix == "“")
        #expect(first.suffix == "” said Ann Archer. “Nobody waits.”")
        #expect(first.quote.cue?.lemma == "say")
    }

    @Test func `every span slices to its text, characters beyond the basic plane included`() throws
    {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        let summaries = try corpus.articles.page(ListQuery()).items
        #expect(summaries.count == 2)
        for summary in summaries {
            let record = try #require(try corpus.articles.find(summary.id))
            let paragraphs = record.article.content.paragraphs.map { Array($0.text.utf16) }
            func text(_ span: Span) -> String {
                String(decoding: paragraphs[span.paragraph][span.start..<span.end], as: UTF16.self)
            }
            for place in record.entities.flatMap(\.mentions) {
                #expect(text(place.span) == place.surface)
            }
            for quote in record.quotes {
                #expect(quote.quote.parts.map(text).joined(separator: " ") == quote.quote.text)
            }
        }
    }

    @Test func `entities carry counts over the corpus`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm, "c": .notes])
        let vienna = try #require(try corpus.entities.find("vienna-place"))
        #expect(vienna.articleCount == 2)
        #expect(vienna.mentionCount == 2)
        #expect(vienna.quoteCount == 0)
        #expect(vienna.firstSeen == "2026-01-07T00:00:00Z")
        #expect(vienna.lastSeen == "2026-01-07T00:00:00Z")
        #expect(vienna.subtype == .city)
        #expect(vienna.country == "AT")
        let archer = try #require(try corpus.entities.find("ann-archer-person"))
        #expect(archer.quoteCount == 2)
        #expect(archer.mentionCount == 3)
        #expect(archer.roles == [NameCount("Foreign Minister", 2)])
        let atlantis = try #require(try corpus.entities.find("atlantis-place"))
        #expect(atlantis.firstSeen == "2026-01-07T00:00:00Z")
        #expect(atlantis.lastSeen == "2026-02-01T00:00:00Z")
    }

    @Test func `names resolved to one entity count as one in an article and over the corpus`()
        throws
    {
        let corpus = try SampleCorpus()
        var both = SampleArticle.talks
        both.paragraphs[2] += " Belov smiled."
        both.names.append(SampleArticle.Name("Belov"))
        both.quotes[0].about = [1, 4]
        try corpus.add(
            [("a", both), ("c", .notes)], merged: ["Belov": "Boris Belov"])
        let belov = try #require(try corpus.entities.find("boris-belov-person"))
        #expect(belov.articleCount == 2)
        #expect(belov.aliases.map(\.name) == ["Belov", "Boris Belov"])
        #expect(try corpus.entities.articles(of: belov.id, ListQuery()).total == 2)
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        let named = record.entities.filter { $0.entity.id == belov.id }
        #expect(named.count == 1)
        #expect(named.first?.count == 5)
        #expect(record.quotes[0].about.map(\.id) == [belov.id])
        #expect(try corpus.entities.quotes(about: belov.id, ListQuery()).total == 1)
        let mentions = try corpus.entities.mentions(of: belov.id, ListQuery())
        #expect(mentions.total == belov.mentionCount)
        #expect(mentions.items.count == belov.mentionCount)
    }

    @Test func `resolving anew moves mentions, speakers and topics`() throws {
        let corpus = try SampleCorpus(["a": .talks, "c": .notes])
        try corpus.add(
            [], merged: ["Belov": "Boris Belov", "Ann Archer": "Boris Belov"], version: "v2")
        #expect(try corpus.entities.find("belov-person") == nil)
        let belov = try #require(try corpus.entities.find("boris-belov-person"))
        #expect(belov.articleCount == 2)
        #expect(belov.quoteCount == 3)
        #expect(try corpus.entities.quotes(by: belov.slug, ListQuery()).total == 3)
        #expect(corpus.database.dataset?.version == "v2")
        try corpus.add([], version: "v3")
        #expect(try corpus.entities.find("belov-person")?.articleCount == 1)
        #expect(try corpus.entities.find("boris-belov-person")?.quoteCount == 1)
    }

    @Test func `a profile that no entity claims is not served`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        try corpus.seeds.importing { session in
            let profiles = try session.profiles()
            let kept = SampleCorpus.resolve(profiles, merged: [:]).filter {
                $0.name != "Ann Archer"
            }
            try session.publish(.init(entities: kept), version: "v2", importedAt: 1)
        }
        let record = try #require(try corpus.articles.find("envoys-meet-in-vienna"))
        #expect(!record.entities.contains { $0.entity.name == "Ann Archer" })
        #expect(record.quotes[0].speaker == nil)
        #expect(record.quotes[0].quote.speaker.name == "Ann Archer")
        #expect(try corpus.entities.page(ListQuery(search: "archer")).items.isEmpty)
        #expect(try corpus.statistics.statistics().entities == 3)
    }

    @Test func `a changed seed replaces its article, a removed one takes it along`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        var changed = SampleArticle.talks
        changed.headline = "Envoys part in Vienna"
        changed.names.removeFirst(2)
        changed.quotes = []
        try corpus.add([("a", changed)], removing: ["b", "unknown"], version: "v2")
        #expect(try corpus.articles.page(ListQuery()).items.map(\.headline) == [changed.headline])
        #expect(try corpus.articles.find("envoys-meet-in-vienna") == nil)
        #expect(
            try corpus.entities.page(ListQuery()).items.map(\.name).sorted() == [
                "Atlantis", "Vienna",
            ])
        #expect(try corpus.quotes.page(ListQuery()).total == 0)
        #expect(try corpus.articles.page(ListQuery(search: "storm")).total == 0)
        #expect(try corpus.articles.page(ListQuery(search: "title:meet")).total == 0)
        #expect(try corpus.quotes.page(ListQuery(search: "wait")).total == 0)
        #expect(try corpus.entities.page(ListQuery(search: "crow")).total == 0)
        #expect(try corpus.seeds.known().keys.sorted() == ["a"])
        try corpus.add([], removing: ["a"], version: "v3")
        #expect(try corpus.articles.page(ListQuery()).total == 0)
        #expect(try corpus.entities.page(ListQuery()).total == 0)
        #expect(try corpus.statistics.statistics() == CorpusStatistics())
    }

    @Test func `a skipped seed is known and told of`() throws {
        let corpus = try SampleCorpus(["a": .talks])
        try corpus.seeds.importing { session in
            try session.skip(
                seed: "a", contentHash: "h2", analyserVersion: "2", warning: "The file is empty.")
            try corpus.publish(session)
        }
        #expect(
            try corpus.seeds.known()
                == ["a": SeedRecord(contentHash: "h2", analyserVersion: "2", isSkipped: true)])
        #expect(try corpus.articles.page(ListQuery()).total == 0)
        let quality = try corpus.statistics.quality()
        #expect(quality.seeds == 1)
        #expect(quality.skipped == 1)
        #expect(quality.imported == 0)
        #expect(
            quality.issues
                == [.init(seed: "a", article: nil, warning: "The file is empty.")])
    }

    @Test func `profiles sum what articles say and are ordered by type and name`() throws {
        let corpus = try SampleCorpus()
        var other = SampleArticle.talks
        other.headline = "Another"
        other.names[2].subtype = .region
        other.names[0].roles = [NameCount("Minister", 1), NameCount("Foreign Minister", 1)]
        other.names[0].confidence = 0.5
        try corpus.seeds.importing { session in
            for (seed, article) in [("a", SampleArticle.talks), ("b", .talks), ("c", other)] {
                try session.add(
                    article.analyzed, seed: seed, contentHash: seed, analyserVersion: "1")
            }
            let profiles = try session.profiles()
            #expect(
                profiles.map(\.name) == ["Ann Archer", "Boris Belov", "Atlantis", "Vienna"])
            #expect(profiles[0].articleCount == 3)
            #expect(profiles[0].mentionCount == 9)
            #expect(profiles[0].aliases == [NameCount("Ann Archer", 3)])
            #expect(
                profiles[0].roles == [NameCount("Foreign Minister", 5), NameCount("Minister", 1)])
            #expect(abs(profiles[0].confidence - 2.3 / 3) < 0.000_001)
            #expect(profiles[3].subtype == .city)
            #expect(profiles[3].country == "AT")
            try session.remove(seeds: ["a", "b"])
            #expect(try session.profiles()[3].subtype == .region)
            #expect(try session.profiles()[0].roles.count == 2)
            try session.remove(seeds: ["c"])
            #expect(try session.profiles().isEmpty)
            try corpus.publish(session)
        }
    }

    @Test func `a file opened again holds what was imported`() throws {
        try withTemporaryFolder { folder in
            let path = "\(folder)/new/folders/corpus.sqlite"
            func importing() throws -> ArticleRecord? {
                let first = try SampleCorpus(path: path)
                try first.add([("a", .talks)])
                return try first.articles.find("envoys-meet-in-vienna")
            }
            let record = try importing()
            let second = try SampleCorpus(path: path)
            #expect(second.database.dataset?.version == "v1")
            #expect(try second.articles.find("envoys-meet-in-vienna") == record)
            #expect(try second.seeds.known().count == 1)
        }
    }
}
