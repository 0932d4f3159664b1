import ArticleStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file that is made beside its final place and put there in one step.
///
/// While the value lives no other process replaces a file of the same folder this way.
struct FileReplacement: ~Copyable {
    /// Why the file cannot be replaced, in a sentence.
    struct Impossible: Error, CustomStringConvertible {
        let description: String
    }

    /// The final place; where a link was named, what it leads to.
    let path: String
    /// What the new file is made in, until the value ends: hidden, and beside its place because a file is
    /// renamed within one file system only.
    let scratch: ScratchFolder
    /// Where the new file is made.
    var draftPath: String { scratch.path + "/finished.sqlite" }
    private let folder: FileLock

    /// Takes the folder of the file, until the value ends.
    init(path named: String) throws(Impossible) {
        guard !named.isEmpty else {
            throw Impossible(description: "No file has an empty name; name one with --output FILE.")
        }
        let destination = try Self.destination(of: named)
        let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
        let folderPath = parts.count == 1 ? "./" : parts.dropLast().joined(separator: "/") + "/"
        let lock = try Self.taken(folderPath, for: destination)
        scratch = try Self.scratch(
            "\(folderPath).\(parts.last ?? "").chancery-import", for: destination)
        path = destination
        folder = lock
    }

    private static func taken(
        _ folder: String, for path: String
    ) throws(Impossible) -> FileLock {
        do {
            return try FileLock(folder: folder)
        } catch {
            switch error {
            case .taken:
                throw Impossible(
                    description: "Another import writes to the folder of \(path); wait for its end."
                )
            case .unavailable:
                throw Impossible(
                    description: "The folder of \(path) does not exist; make it first.")
            }
        }
    }

    private static func scratch(
        _ folder: String, for path: String
    ) throws(Impossible) -> ScratchFolder {
        let scratch = ScratchFolder(path: folder)
        // What an import that was killed has left.
        scratch.remove()
        guard mkdir(folder, 0o700) == 0 else {
            throw Impossible(
                description: "Nothing can be written beside \(path): \(systemReason).")
        }
        return scratch
    }

    deinit { scratch.remove() }

    /// Puts the new file in its place, readable for all and safe from a loss of power.
    consuming func publish() throws(Impossible) {
        let draft = open(draftPath, O_RDONLY | O_CLOEXEC)
        defer { close(draft) }
        guard draft >= 0, fchmod(draft, 0o644) == 0, fsync(draft) == 0,
            rename(draftPath, path) == 0, fsync(folder.descriptor) == 0
        else {
            throw Impossible(description: "\(path) cannot be replaced: \(Self.systemReason).")
        }
    }

    /// Follows links, so that what they lead to is replaced and they stay.
    private static func destination(of path: String) throws(Impossible) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw Impossible(
                description: "\(path) is a link that leads to no file; remove it or name another.")
        }
        return path
    }

    private static var systemReason: String { String(cString: strerror(errno)) }
}
