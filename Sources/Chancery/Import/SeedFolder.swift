import CorpusModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

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
    private static let settlingNanoseconds = 2e9

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
        var visited: Set<FileStatus.Identity> = []
        var looks: [FileLook] = []
        try list(path, prefix: "", &listing.files, &looks, &visited)
        listing.files.sort { $0.name < $1.name }
        let latest = Int64(Date.now.timeIntervalSince1970 * 1e9 - Self.settlingNanoseconds)
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
        let modified: Int64
        let byteCount: Int
        let number: UInt64

        init(_ name: String, _ status: FileStatus?) {
            self.name = name
            // What does not say when it changed may change unnoticed.
            modified = status?.modified ?? .max
            byteCount = status?.byteCount ?? 0
            number = status?.identity.number ?? 0
        }

        var text: String { "\(name) \(modified) \(byteCount) \(number)" }
    }

    private func list(
        _ folder: String, prefix: String, _ files: inout [SeedFile], _ looks: inout [FileLook],
        _ visited: inout Set<FileStatus.Identity>
    ) throws(Unreadable) {
        let identity = FileStatus(of: folder)?.identity
        // A link may lead back to a folder above it.
        if let identity, !visited.insert(identity).inserted { return }
        let entries: [String]
        do {
            entries = try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            let name = prefix.isEmpty ? path : prefix
            throw Unreadable(message: Self.explanation(of: name, isThere: identity != nil))
        }
        for entry in entries where !entry.hasPrefix(".") {
            let name = prefix + entry
            let place = folder + "/" + entry
            let status = FileStatus(of: place)
            let ending = entry.split(separator: ".").last.map(String.init) ?? ""
            if status?.kind == .folder {
                try list(place, prefix: name + "/", &files, &looks, &visited)
            } else if ending == "json" {
                looks.append(FileLook(name, status))
            } else if let kind = Self.kinds[ending] {
                looks.append(FileLook(name, status))
                files.append(
                    SeedFile(
                        name: name, path: place, kind: kind,
                        byteCount: status?.kind == .ordinary ? status?.byteCount : nil))
            }
        }
    }

    private static let kinds: [String: SeedFile.Kind] = ["txt": .text, "ndjson": .bulk]

    private static func explanation(of name: String, isThere: Bool) -> String {
        isThere
            ? "The seed folder \(name) cannot be read; make it a readable folder or name another."
            : "The seed folder \(name) does not exist; name another with --seeds."
    }
}
