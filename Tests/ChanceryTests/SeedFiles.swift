import Foundation

/// A seed folder of a test's own, removed with it.
final class SeedFiles {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("seeds-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String) throws {
        try write(name, Array(text.utf8))
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: url.appendingPathComponent(name))
    }

    /// A plausible article about a made-up meeting.
    static func article(_ number: Int) -> String {
        """
        Ministers Meet in Oslo for Round \(number)

        OSLO — The foreign ministers of Norway and Finland met on Tuesday to discuss grain shipments.

        “We made progress in round \(number),” Foreign Minister Ingrid Solberg said after the meeting in Oslo.

        The Finnish minister, Pekka Laine, said the talks would go on next week.
        """
    }
}
