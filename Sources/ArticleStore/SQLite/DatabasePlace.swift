import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a database lives, and how that place is written to.
enum DatabasePlace: Sendable {
    case file(path: String)
    /// In the memory of this process, under a name no other database has.
    case memory(name: String)
    /// A file that nobody writes any more, and that may lie where nothing can be written.
    case finished(path: String)

    /// Memory for pages while writing, in KiB: index pages of a large import are met again and again.
    private static let writerCacheKibibytes = 131_072

    /// What SQLite opens.
    var location: String {
        switch self {
        case .file(let path): path
        case .memory(let name): "file:/\(name)?vfs=memdb"
        case .finished(let path):
            // No locks and no look at other files (sqlite.org/uri.html, `immutable`).
            Self.uri(path) + "?immutable=1"
        }
    }

    /// What a new file of its own is called where SQLite is told to write one.
    ///
    /// A database in memory would write it into memory too.
    static func newFile(_ path: String) -> String { uri(path) + "?vfs=unix" }

    private static func uri(_ path: String) -> String {
        "file:"
            + path.replacing("%", with: "%25").replacing("?", with: "%3f")
            .replacing("#", with: "%23")
    }

    /// What messages call it.
    private var name: String {
        switch self {
        case .file(let path), .finished(let path): path
        case .memory: ":memory:"
        }
    }

    /// Makes the folder of a file.
    func createFolder() throws {
        guard case .file(let path) = self else { return }
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw DatabaseError.folderUnavailable(path: folder.path)
        }
    }

    /// Keeps other processes of this program from writing; `nil` where no other can.
    ///
    /// - Throws: `DatabaseError.taken`, or what keeps the lock file from being made.
    func lock() throws -> FileLock? {
        guard case .file(let path) = self else { return nil }
        // All names of one database share its lock, as they share its write-ahead log.
        do {
            return try FileLock(file: Self.resolved(path) + "-lock")
        } catch {
            switch error {
            case .taken(let process): throw DatabaseError.taken(path: path, process: process)
            case .unavailable(EACCES), .unavailable(EPERM), .unavailable(EROFS):
                throw DatabaseError.readOnly(path: path)
            case .unavailable(ENOSPC), .unavailable(EDQUOT): throw DatabaseError.full(path: path)
            case .unavailable(let code):
                throw DatabaseError.cannotOpen(
                    path: path, reason: String(cString: strerror(code)))
            }
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    /// Opens a connection to write with.
    ///
    /// A shared database in memory turns readers away from the first change to the commit, so its writer
    /// works on a private copy.
    func writer(configuration: DatabaseConfiguration) throws -> Connection {
        let connection: Connection
        switch self {
        case .finished(let path): throw DatabaseError.readOnly(path: path)
        case .file:
            connection = try Connection(location, access: .readWrite, configuration: configuration)
            // With a write-ahead log this loses no consistency, at worst the last import (sqlite.org/wal.html).
            try connection.run("PRAGMA synchronous = NORMAL")
            // An index of millions of rows is sorted in pieces on disk instead of half a gigabyte of memory.
            if Self.hasTemporaryFolder { try connection.run("PRAGMA temp_store = FILE") }
            // A commit is to return as soon as readers see it; the log is moved into the file after that.
            try connection.run("PRAGMA wal_autocheckpoint = 0")
        case .memory:
            connection = try Connection(
                ":memory:", access: .readWrite, configuration: configuration)
            try Migrations.matchPageSize(on: connection)
            let shared = try Connection(location, access: .readWrite, configuration: configuration)
            try shared.copy(over: connection)
        }
        try connection.run("PRAGMA cache_size = -\(Self.writerCacheKibibytes)")
        return connection
    }

    /// Whether one of the folders can be written where SQLite looks for room (sqlite.org/tempfiles.html §5).
    private static var hasTemporaryFolder: Bool {
        let environment = ProcessInfo.processInfo.environment
        let folders = [
            environment["SQLITE_TMPDIR"], environment["TMPDIR"], "/var/tmp", "/usr/tmp", "/tmp",
        ]
        return folders.contains { folder in
            folder.map(FileManager.default.isWritableFile) ?? false
        }
    }

    /// Shows readers what a writer has committed, where they do not see it already.
    func publish(_ writer: borrowing Connection, configuration: DatabaseConfiguration) throws {
        guard case .memory = self else { return }
        let shared = try Connection(location, access: .readWrite, configuration: configuration)
        try writer.copy(over: shared)
    }

    /// Moves what a writer has committed from the log into the file, which takes seconds after a large import.
    ///
    /// The change is safe in the log. If readers or the disk keep it from moving into the file, the next change
    /// tries again and says what is wrong.
    func tidy(_ writer: borrowing Connection) {
        guard case .file = self else { return }
        try? writer.run("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Returns what an error says of the place itself; `nil` when the fault is in what was asked of it.
    func fault(behind error: SQLiteError) -> DatabaseError? {
        if error.isOutOfSpace { return .full(path: name) }
        return switch error.primaryCode {
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .inUse(path: name)
        case SQLITE_NOTADB: .notADatabase(path: name)
        case SQLITE_CORRUPT: .damaged(path: name)
        case SQLITE_READONLY, SQLITE_PERM: .readOnly(path: name)
        case SQLITE_CANTOPEN where isUnwritable: .readOnly(path: name)
        case SQLITE_CANTOPEN: .cannotOpen(path: name, reason: error.message)
        case SQLITE_IOERR: .diskFailed(path: name)
        default: nil
        }
    }

    private var isUnwritable: Bool {
        guard case .file(let path) = self else { return false }
        let files = FileManager.default
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        return !files.isWritableFile(atPath: files.fileExists(atPath: path) ? path : folder)
    }
}
