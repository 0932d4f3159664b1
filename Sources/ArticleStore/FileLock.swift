#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file or folder that one process has taken for itself, until the value or the process ends.
///
/// The system gives it up however the process ends, so a lock file left behind keeps nobody out. Others are
/// kept out only where they ask in the same way (flock(2)).
public struct FileLock: ~Copyable, Sendable {
    /// Why a file or folder cannot be taken.
    public enum Failure: Error {
        /// Another has taken it: the process of that number, where it is known.
        case taken(by: Int?)
        /// The system refuses to open it, with a number of errno(3).
        case unavailable(Int32)
    }

    /// The open file or folder; closed when the value ends.
    public let descriptor: Int32
    /// The lock file that was made for it and goes with it.
    private let ownPath: String?

    /// Takes a folder.
    public init(folder: String) throws(Failure) {
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .unavailable(errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw .taken(by: nil)
        }
        descriptor = opened
        ownPath = nil
    }

    /// Takes a file of its own, which is made and holds the number of this process.
    public init(file path: String) throws(Failure) {
        var opened: Int32
        repeat {
            opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard opened >= 0 else { throw .unavailable(errno) }
            guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
                let holder = Self.number(in: opened)
                close(opened)
                throw .taken(by: holder)
            }
            // Whoever had it may have removed the file between the two calls: then this is nobody's.
        } while !Self.stands(opened, at: path)
        descriptor = opened
        ownPath = path
        ftruncate(opened, 0)
        // The number is for people; without room for it the file is taken all the same.
        let text = Array("\(getpid())\n".utf8)
        _ = pwrite(opened, text, text.count, 0)
    }

    deinit {
        if let ownPath { unlink(ownPath) }
        close(descriptor)
    }

    private static func number(in descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return Int(String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 10 }, as: UTF8.self))
    }

    /// Whether the open file is the one at `path`; closes it when it is not.
    private static func stands(_ descriptor: Int32, at path: String) -> Bool {
        var (held, found) = (stat(), stat())
        if fstat(descriptor, &held) == 0, stat(path, &found) == 0, held.st_ino == found.st_ino,
            held.st_dev == found.st_dev
        {
            return true
        }
        close(descriptor)
        return false
    }
}
