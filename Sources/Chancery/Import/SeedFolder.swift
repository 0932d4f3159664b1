import CorpusModel
import Foundation

/// The folder that seeds are read from.
struct SeedFolder {
    /// Where it is.
    let path: String

    /// Why the folder cannot be read, in a sentence.
    struct Unreadable: Error {
        let message: String
    }

    /// What a folder holds.
    struct Listing {
        /// The seed files by name.
        var files: [SeedFile] = []
        /// What the files look like from outside, metadata included; `nil` while one of them is too new to
        /// be told from what it may become within the same tick of the clock.
        var stamp: String?
    }

    /// Seconds that a file must have been left alone for its time to vouch for its content: clocks of file
    /// systems go by up to two seconds.
    private static let settlingSeconds = 2.0

    /// Returns the seed files by name, those of folders within included.
    ///
    /// Hidden files and files of other kinds are passed over; links are followed.
    ///
    /// - Throws: `Unreadable` when the folder or one within it cannot be listed, because taking it for
    ///   empty would empty the corpus.
    func files() throws(Unreadable) -> [SeedFile] {
        try listing().files
    }

    /// Returns the seed files as `files` does, and what they look like from outside.
    ///
    /// - Throws: `Unreadable` as `files` does.
    func listing() throws(Unreadable) -> Listing {
        var listing = Listing()
        var visited: Set<String> = []
        var looks: [FileLook] = []
        try list(
            URL(fileURLWithPath: path, isDirectory: true), prefix: "", &listing.files, &looks,
            &visited)
        listing.files.sort { $0.name < $1.name }
        let latest = Date.now.addingTimeInterval(-Self.settlingSeconds)
        if looks.allSatisfy({ $0.modified < latest }) {
            var hash = StableHash()
            for look in looks.sorted(by: { $0.name < $1.name }) { hash.add(part: look.text) }
            listing.stamp = hash.text(length: 16)
        }
        return listing
    }

    /// What is seen of a file without reading it.
    private struct FileLook {
        let name: String
        let modified: Date
        let size: Int
        let number: Int

        init(_ name: String, _ attributes: [FileAttributeKey: Any]?) {
            self.name = name
            // What does not say when it changed may change unnoticed.
            modified = attributes?[.modificationDate] as? Date ?? .distantFuture
            size = attributes?[.size] as? Int ?? 0
            number = attributes?[.systemFileNumber] as? Int ?? 0
        }

        var text: String {
            "\(name) \(modified.timeIntervalSince1970.bitPattern) \(size) \(number)"
        }
    }

    private func list(
        _ folder: URL, prefix: String, _ files: inout [SeedFile], _ looks: inout [FileLook],
        _ visited: inout Set<String>
    ) throws(Unreadable) {
        let folder = folder.resolvingSymlinksInPath()
        // A link may lead back to a folder above it.
        guard visited.insert(folder.path).inserted else { return }
        let entries: [URL]
        do {
            entries = try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
        } catch {
            throw Unreadable(message: Self.explanation(of: folder, prefix.isEmpty ? path : prefix))
        }
        for entry in entries {
            let name = prefix + entry.lastPathComponent
            let target = entry.resolvingSymlinksInPath()
            let attributes = try? FileManager.default.attributesOfItem(atPath: target.path)
            let type = attributes?[.type] as? FileAttributeType
            if type == .typeDirectory {
                try list(target, prefix: name + "/", &files, &looks, &visited)
            } else if entry.pathExtension == "json" {
                looks.append(FileLook(name, attributes))
            } else if let kind = Self.kinds[entry.pathExtension] {
                looks.append(FileLook(name, attributes))
                let isOrdinary = type == .typeRegular
                files.append(
                    SeedFile(
                        name: name, url: entry, kind: kind,
                        byteCount: isOrdinary ? attributes?[.size] as? Int : nil))
            }
        }
    }

    private static let kinds: [String: SeedFile.Kind] = ["txt": .text, "ndjson": .bulk]

    private static func explanation(of folder: URL, _ name: String) -> String {
        FileManager.default.fileExists(atPath: folder.path)
            ? "The seed folder \(name) cannot be read; make it a readable folder or name another."
            : "The seed folder \(name) does not exist; name another with --seeds."
    }
}
