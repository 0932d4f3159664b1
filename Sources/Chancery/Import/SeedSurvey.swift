import ArticleStore
import CorpusModel
import TextAnalysis

/// A look at every seed: what is new, what is gone, and what cannot be read any more and stays.
struct SeedSurvey {
    /// Why an article stays though its file is broken.
    private static let keeping = "The file cannot be read now; what it held before stays."

    /// Seeds looked at.
    private(set) var count = 0
    /// Names of seeds to be analysed, or skipped for the first time.
    private(set) var changed: Set<String> = []
    /// Names of stored seeds that are not there any more.
    private(set) var gone: Set<String>
    /// Seeds that could not be read, now as before.
    private(set) var skipped: [Importer.Skipped] = []
    /// Files that cannot be read and whose articles stay.
    private(set) var kept: [Importer.Skipped] = []
    /// For each stored seed that stays though it cannot be read, why.
    private(set) var broken: [String: String] = [:]

    private let known: [String: SeedRecord]
    /// Hashes of what the dataset will be made of.
    private var contents: [String: String] = [:]
    /// Bulk files that are broken or half written, with the reason.
    private var brokenFiles: [String: String] = [:]

    /// Looks at the seeds of a source beside those stored.
    ///
    /// - Throws: What the source throws.
    init(of source: SeedSource, known: [String: SeedRecord]) throws {
        self.known = known
        gone = Set(known.keys)
        try source.forEach { try look(at: $0) }
        keepLines()
    }

    /// What tells this state of the seeds from every other; the order of files and lines does not matter.
    ///
    /// A seed that stays counts as what it was, because that is what readers see.
    var version: StableHash {
        var version = StableHash()
        version.add(part: ArticleAnalyzer.version)
        for (name, hash) in contents.sorted(by: { $0.key < $1.key }) {
            version.add(part: name)
            version.add(part: hash)
        }
        return version
    }

    private mutating func look(at item: SeedSource.Item) throws {
        // A line that stands twice in a bulk file is one seed.
        guard contents[item.name] == nil else { return }
        let record = known[item.name]
        count += 1
        if let refusal = item.refusal {
            if let record, !record.isSkipped, record.contentHash != item.contentHash {
                keep(item.name, record, because: refusal.warning)
                kept.append(.init(name: item.fileName, warning: refusal.warning))
                return
            }
            if let file = item.bulkFile, known.keys.contains(where: { $0.hasPrefix(file + "#") }) {
                count -= 1
                brokenFiles[file] = refusal.warning
                return
            }
        }
        gone.remove(item.name)
        contents[item.name] = item.contentHash
        guard record?.contentHash == item.contentHash,
            record?.analyserVersion == ArticleAnalyzer.version
        else {
            changed.insert(item.name)
            return
        }
        guard record?.isSkipped ?? false else { return }
        do throws(SeedReader.Refusal) {
            _ = try item.read()
        } catch {
            skipped.append(.init(name: item.fileName, warning: error.warning))
        }
    }

    /// Keeps the lines that a broken bulk file does not show this time.
    private mutating func keepLines() {
        for (file, warning) in brokenFiles.sorted(by: { $0.key < $1.key }) {
            let lines = gone.filter { $0.hasPrefix(file + "#") }
            count += lines.count
            for name in lines {
                guard let record = known[name] else { continue }
                keep(name, record, because: warning)
            }
            kept.append(.init(name: file, warning: warning))
        }
    }

    private mutating func keep(_ name: String, _ record: SeedRecord, because warning: String) {
        gone.remove(name)
        contents[name] = record.contentHash
        if !record.isSkipped { broken[name] = "\(Self.keeping) \(warning)" }
    }
}
