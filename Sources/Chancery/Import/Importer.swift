import ArticleStore
import CorpusModel
import Dispatch
import Synchronization
import TextAnalysis

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Brings the database in line with the seed folder: analyses what changed, forgets what is gone.
struct Importer {
    /// What an import did.
    struct Report: Sendable, Equatable {
        /// Seeds looked at.
        var seeds = 0
        /// Seeds analysed.
        var analysed = 0
        /// Seeds that are gone since the last import.
        var removed = 0
        /// Seeds that could not be read, each with a sentence.
        var skipped: [Skipped] = []
    }

    /// A seed that could not be read.
    struct Skipped: Sendable, Equatable {
        let name: String
        let warning: String
    }

    let folder: SeedFolder
    let reader: SeedReader
    /// Told how many of the changed seeds are done, from the importing thread.
    let progress: (_ done: Int, _ total: Int) -> Void

    /// Seeds analysed together: enough to keep every core busy, few enough to stay small in memory.
    private static let batch = 64

    /// Looks at every seed, and imports in one transaction when anything changed.
    ///
    /// Readers see the old corpus until the import commits. Killed at any moment, it leaves the old corpus
    /// whole, and the next import does the work.
    ///
    /// The database is opened after the folder is listed, so that a slip in the folder's name leaves no
    /// new database behind.
    ///
    /// - Throws: `SeedFolder.Unreadable` without a folder, or without any seed where there were some, and
    ///   what the database throws.
    func run(into open: @autoclosure () throws -> Database) throws -> Report {
        let listing = try folder.listing()
        let source = SeedSource(files: listing.files, reader: reader)
        let database = try open()
        let seeds = SeedRepository(database)
        let stamp = listing.stamp.map { seedStamp(of: $0) }
        if let stamp, try seeds.stamp() == stamp { return Report(seeds: try seeds.count()) }
        let known = try seeds.known()
        var report = Report()
        var changed: Set<String> = []
        var gone = Set(known.keys)
        var version = StableHash()
        version.add(part: ArticleAnalyzer.version)
        try source.forEach { item in
            // A line that stands twice in a bulk file is one seed.
            guard gone.remove(item.name) != nil || known[item.name] == nil else { return }
            guard !changed.contains(item.name) else { return }
            report.seeds += 1
            version.add(part: item.name)
            version.add(part: item.contentHash)
            let record = known[item.name]
            if record?.contentHash != item.contentHash
                || record?.analyserVersion != ArticleAnalyzer.version
            {
                changed.insert(item.name)
            } else if record?.isSkipped ?? false, let refusal = Self.refusal(of: item) {
                report.skipped.append(Skipped(name: item.fileName, warning: refusal.warning))
            }
        }
        guard report.seeds > 0 || known.isEmpty else {
            // A volume that is not mounted looks like this; to forget everything is never meant.
            throw SeedFolder.Unreadable(
                message: "The seed folder \(folder.path) holds no seeds; the corpus stays as it is."
            )
        }
        report.removed = gone.count
        let versionText = version.text(length: 16)
        guard !changed.isEmpty || !gone.isEmpty || database.dataset?.version != versionText else {
            if stamp != nil { try seeds.importing { try $0.keep(stamp: stamp) } }
            return report
        }
        try seeds.importing { session in
            try session.remove(seeds: gone)
            try add(changed, from: source, to: session, &report)
            try session.publish(
                entities: EntityResolver.resolve(try session.profiles()), version: versionText,
                importedAt: Int64(Date().timeIntervalSince1970), stamp: stamp)
        }
        return report
    }

    /// Adds to what the folder looks like what else decides over the dataset.
    private func seedStamp(of folder: String) -> String {
        StableHash.id(
            prefix: "", parts: folder, ArticleAnalyzer.version, String(reader.maximumBytes))
    }

    private static func refusal(of item: SeedSource.Item) -> SeedReader.Refusal? {
        do {
            _ = try item.read()
            return nil
        } catch {
            return error
        }
    }

    private func add(
        _ changed: Set<String>, from source: SeedSource, to session: ImportSession,
        _ report: inout Report
    ) throws {
        var pending = changed
        var batch: [SeedReader.Reading] = []
        var done = 0
        progress(0, changed.count)
        func flush() throws {
            for (reading, article) in zip(batch, Self.analyze(batch)) {
                try session.add(
                    article, seed: reading.seed.name, contentHash: reading.contentHash,
                    analyserVersion: ArticleAnalyzer.version)
            }
            report.analysed += batch.count
            done += batch.count
            batch.removeAll(keepingCapacity: true)
            progress(done, changed.count)
        }
        try source.forEach { item in
            guard pending.remove(item.name) != nil else { return }
            do {
                batch.append(try item.read())
            } catch let refusal as SeedReader.Refusal {
                try session.skip(
                    seed: item.name, contentHash: item.contentHash,
                    analyserVersion: ArticleAnalyzer.version, warning: refusal.warning)
                report.skipped.append(Skipped(name: item.fileName, warning: refusal.warning))
                done += 1
            }
            if batch.count == Self.batch { try flush() }
        }
        try flush()
    }

    /// Analyses seeds on all cores and returns the articles in the seeds' order.
    private static func analyze(_ readings: [SeedReader.Reading]) -> [AnalyzedArticle] {
        let articles = Mutex([AnalyzedArticle?](repeating: nil, count: readings.count))
        let analyzer = ArticleAnalyzer()
        DispatchQueue.concurrentPerform(iterations: readings.count) { index in
            var article = analyzer.analyze(readings[index].seed)
            article.content.provenance.warnings += readings[index].warnings
            articles.withLock { [article] in $0[index] = article }
        }
        return articles.withLock { $0.compactMap { $0 } }
    }
}
