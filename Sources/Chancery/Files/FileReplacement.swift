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

    /// The final place.
    let path: String
    /// Where the new file is made.
    var draftPath: String { path + ".new" }
    private let folder: Int32

    /// Takes the folder of the file, until the value ends.
    init(path: String) throws(Impossible) {
        self.path = path
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folderPath = parts.count == 1 ? "." : parts.dropLast().joined(separator: "/") + "/"
        let opened = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else {
            throw Impossible(description: "The folder of \(path) does not exist; make it first.")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw Impossible(
                description: "Another import writes to the folder of \(path); wait for its end.")
        }
        folder = opened
    }

    deinit { close(folder) }

    /// Puts the new file in its place, readable for all and safe from a loss of power.
    consuming func publish() throws(Impossible) {
        let draft = open(draftPath, O_RDONLY | O_CLOEXEC)
        defer { close(draft) }
        guard draft >= 0, fchmod(draft, 0o644) == 0, fsync(draft) == 0,
            rename(draftPath, path) == 0, fsync(folder) == 0
        else {
            throw Impossible(
                description: "\(path) cannot be replaced: \(String(cString: strerror(errno))).")
        }
    }
}
