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
        /// Files that cannot be read any more and whose articles stay, each with a sentence.
        var kept: [Skipped] = []
        /// Why the curation file is not in force, a sentence each.
        var curationProblems: [String] = []
        /// Corrections that meet nothing in a corpus just imported, with their lines.
        var unusedRules: [String] = []

        /// Most corrections that meet nothing told in the log.
        private static let toldRules = 20

        /// Everything that should be looked at, a sentence each.
        var warnings: [String] {
            var sentences = skipped.map { "\($0.name) is skipped. \($0.warning)" }
            sentences += kept.map { "\($0.name) is kept as it was. \($0.warning)" }
            sentences += curationProblems
            if !curationProblems.isEmpty {
                sentences.append("The curation stays as it was until its file is mended.")
            }
            sentences += unusedRules.prefix(Self.toldRules)
            if unusedRules.count > Self.toldRules {
                sentences.append("/v1/quality names further corrections that meet nothing.")
            }
            return sentences
        }
    }

    /// A seed that could not be read.
    struct Skipped: Sendable, Equatable {
        let name: String
        let warning: String
    }

    let folder: SeedFolder
    let reader: SeedReader
    let curation: CurationFile
    /// Told how many of the changed seeds are done, from the importing thread.
    let progress: (_ done: Int, _ total: Int) -> Void

    /// Seeds analysed together: enough to keep every core busy, few enough to stay small in memory.
    private static let batch = 64

    /// Looks at every seed and the curation, and imports in one transaction when anything changed.
    ///
    /// Readers see the old corpus until the import commits. Killed at any moment, it leaves the old corpus
    /// whole, and the next import does the work. When the curation alone is another, nothing is analysed.
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
        let rules = try CurationInForce(curation.read(), stored: seeds.curation())
        let stamp = listing.stamp.map { seedStamp(of: $0, rules) }
        if let stamp, rules.problems.isEmpty, try seeds.stamp() == stamp {
            return Report(seeds: try seeds.count())
        }
        let survey = try SeedSurvey(of: source, known: try seeds.known())
        guard survey.count > 0 || survey.gone.isEmpty else {
            // A volume that is not mounted looks like this; to forget everything is never meant.
            throw SeedFolder.Unreadable(
                message: "The seed folder \(folder.path) holds no seeds; the corpus stays as it is."
            )
        }
        var report = Report(
            seeds: survey.count, removed: survey.gone.count, skipped: survey.skipped,
            kept: survey.kept, curationProblems: rules.problems)
        var hash = survey.version
        if let text = rules.text { hash.add(part: text) }
        let version = hash.text(length: 16)
        if survey.changed.isEmpty, survey.gone.isEmpty, database.dataset?.version == version {
            if try seeds.broken() != survey.broken
                || seeds.curationProblems() != rules.problems || stamp != nil
            {
                try seeds.importing { try note(survey, rules, stamp: stamp, in: $0) }
            }
            return report
        }
        try seeds.importing { session in
            try session.remove(seeds: survey.gone)
            try add(survey.changed, from: source, to: session, &report)
            let corpus = try Self.entities(curator: EntityCurator(rules.curation), session)
            try session.publish(
                corpus, version: version, importedAt: Self.time,
                curation: rules.text)
            try note(survey, rules, stamp: stamp, in: session)
        }
        if rules.text != nil {
            report.unusedRules = try StatisticsRepository(database).quality().curation
                .compactMap { issue in
                    issue.line.map { "\(curation.path), line \($0): \(issue.warning)" }
                }
        }
        return report
    }

    /// Seconds since 1970, or what `SOURCE_DATE_EPOCH` says (reproducible-builds.org), so that databases of the
    /// same seeds made in different places can bear the same time.
    private static var time: Int64 {
        ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Int64.init)
            ?? Int64(Date().timeIntervalSince1970)
    }

    /// Notes what is no part of the dataset: what could not be read, and what the folder looks like.
    private func note(
        _ survey: SeedSurvey, _ rules: CurationInForce, stamp: String?, in session: ImportSession
    ) throws {
        try session.note(broken: survey.broken)
        try session.note(curationProblems: rules.problems)
        try session.keep(stamp: stamp)
    }

    /// Resolves the entities of all articles and corrects them.
    private static func entities(
        curator: EntityCurator, _ session: ImportSession
    ) throws -> CuratedEntities {
        try session.rejoin()
        var profiles = try session.profiles()
        var division = curator.divide(profiles)
        if !division.steps.isEmpty {
            division.took(try session.divide(division.steps))
            profiles = try session.profiles()
        }
        return curator.entities(of: profiles, after: division)
    }

    /// Adds to what the folder looks like what else decides over the dataset.
    private func seedStamp(of folder: String, _ rules: CurationInForce) -> String {
        StableHash.id(
            prefix: "", parts: folder, ArticleAnalyzer.version, String(reader.maximumBytes),
            rules.text ?? "")
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
