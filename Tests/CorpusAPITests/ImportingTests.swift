import ArticleStore
import CorpusModel
import Foundation
import Synchronization
import Testing
import WebServer

@testable import CorpusAPI

/// What readers are told while imports commit beside them.
@Suite struct ImportingTests {
    /// The corpus is whole at even imports and lacks an article at odd ones.
    private static func version(_ number: Int) -> String {
        (number % 2 == 0 ? "aaaaaaaa" : "bbbbbbbb") + String(10_000_000 + number)
    }

    private static func articles(in version: String) -> Int { version.hasPrefix("a") ? 3 : 2 }

    private static func fill(_ database: Database, _ number: Int) throws {
        try SampleCorpus.fill(
            database, version: version(number), importedAt: 1_767_800_000 + Int64(number),
            skipping: number % 2)
    }

    /// Calls `read` in several threads until a number of imports have committed; returns how it failed.
    private func whileImporting(
        _ read: @escaping @Sendable (SampleAPI) throws -> String?
    ) throws -> Set<String> {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "importing-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try Database(path: folder.appending(path: "corpus.sqlite").path)
        try Self.fill(database, 0)
        let api = try SampleAPI(database: database)
        let failures = Mutex<Set<String>>([])
        let isDone = Atomic(false)
        DispatchQueue.concurrentPerform(iterations: 3) { worker in
            do {
                if worker == 0 {
                    defer { isDone.store(true, ordering: .sequentiallyConsistent) }
                    for number in 1...12 { try Self.fill(database, number) }
                } else {
                    repeat {
                        if let failure = try read(api) {
                            failures.withLock { _ = $0.insert(failure) }
                        }
                    } while !isDone.load(ordering: .sequentiallyConsistent)
                }
            } catch {
                failures.withLock { _ = $0.insert("\(error)") }
            }
        }
        return failures.withLock(\.self)
    }

    @Test(arguments: ["/v1/articles?limit=1", "/v1/articles?limit=1&facet=source&q=Norland"])
    func `an answer claims the dataset that its rows are of`(_ target: String) throws {
        let failures = try whileImporting { api in
            let response = try api.response(target)
            let body = try JSON(response.body)
            guard let version = body["meta"]?["dataset_version"]?.text,
                let total = body["page"]?["total"]?.integer
            else { return "no version or total" }
            let tag = response.fields["ETag"] ?? ""
            let isAlike = try api.database.readingOneState { dataset in
                guard dataset?.version == version else { return true }
                return try api.response(target).fields["ETag"] == tag
            }
            guard isAlike else { return "two tags of one dataset" }
            return total == Self.articles(in: version) ? nil : "\(total) in \(version)"
        }
        #expect(failures == [])
    }

    @Test func `a walk by cursor meets every article once or ends in 410`() throws {
        let failures = try whileImporting { api in
            var target = "/v1/articles?limit=1"
            var met: [String] = []
            var versions: Set<String> = []
            while true {
                let response = try api.response(target)
                if response.status == .gone { return nil }
                let body = try JSON(response.body)
                if let version = body["meta"]?["dataset_version"]?.text { versions.insert(version) }
                met += (body["data"]?.values ?? []).compactMap { $0["id"]?.text }
                guard let next = body["page"]?["next_cursor"]?.text else { break }
                target = "/v1/articles?limit=1&cursor=\(next)"
            }
            guard let version = versions.first, versions.count == 1 else { return "\(versions)" }
            let isWhole = met.count == Self.articles(in: version) && Set(met).count == met.count
            return isWhole ? nil : "\(met.count) in \(version)"
        }
        #expect(failures == [])
    }
}
