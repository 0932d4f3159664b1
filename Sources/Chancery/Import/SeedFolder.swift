import Foundation

/// The folder that seeds are read from.
struct SeedFolder {
    /// Where it is.
    let path: String

    /// Why the folder cannot be read, in a sentence.
    struct Unreadable: Error {
        let message: String
    }

    /// Returns the seed files by name, those of folders within included.
    ///
    /// Hidden files and files of other kinds are passed over; links are followed.
    ///
    /// - Throws: `Unreadable` when the folder or one within it cannot be listed, because taking it for
    ///   empty would empty the corpus.
    func files() throws(Unreadable) -> [SeedFile] {
        var files: [SeedFile] = []
        var visited: Set<String> = []
        try list(URL(fileURLWithPath: path, isDirectory: true), prefix: "", &files, &visited)
        return files.sorted { $0.name < $1.name }
    }

    private func list(
        _ folder: URL, prefix: String, _ files: inout [SeedFile], _ visited: inout Set<String>
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
                try list(target, prefix: name + "/", &files, &visited)
            } else if let kind = Self.kinds[entry.pathExtension] {
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
