import Foundation

/// One file of the seed folder.
struct SeedFile: Sendable, Hashable {
    /// What a file holds.
    enum Kind: Sendable {
        /// One article as plain text, `NAME.txt`.
        case text
        /// One article a line, `NAME.ndjson`.
        case bulk
    }

    /// The file's name within the folder, folders before it included.
    let name: String
    /// Where the file is.
    let url: URL
    /// What it holds.
    let kind: Kind
    /// Size in bytes.
    let byteCount: Int

    /// The name that tells its seed from others: without `.txt`.
    var seedName: String { kind == .text ? String(name.dropLast(4)) : name }

    /// Where the metadata of a text file is, if there is any.
    var metadataURL: URL { url.deletingPathExtension().appendingPathExtension("json") }
}

/// The folder that seeds are read from.
struct SeedFolder {
    /// Where it is.
    let path: String

    /// Why the folder cannot be read, in a sentence.
    struct Unreadable: Error {
        let message: String
    }

    /// Returns the seed files by name; hidden files and those of other kinds are passed over.
    ///
    /// - Throws: `Unreadable` when there is no such folder.
    func files() throws(Unreadable) -> [SeedFile] {
        let root = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
        let keys: Set<URLResourceKey> = [.isRegularFileKey, .fileSizeKey]
        var isFolder = ObjCBool(false)
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
            isFolder.boolValue,
            let entries = FileManager.default.enumerator(
                at: root, includingPropertiesForKeys: Array(keys), options: [.skipsHiddenFiles])
        else {
            throw Unreadable(
                message: "The seed folder \(path) does not exist; name another with --seeds.")
        }
        var files: [SeedFile] = []
        for case let url as URL in entries {
            let kind: SeedFile.Kind
            switch url.pathExtension {
            case "txt": kind = .text
            case "ndjson": kind = .bulk
            default: continue
            }
            // A pipe or a device would block; a link is judged by what it leads to.
            let target = url.resolvingSymlinksInPath()
            guard let values = try? target.resourceValues(forKeys: keys),
                values.isRegularFile ?? false
            else { continue }
            let name = String(url.standardizedFileURL.path.dropFirst(root.path.count))
                .trimmingPrefix("/")
            files.append(
                SeedFile(
                    name: String(name), url: url, kind: kind, byteCount: values.fileSize ?? 0))
        }
        return files.sorted { $0.name < $1.name }
    }
}
