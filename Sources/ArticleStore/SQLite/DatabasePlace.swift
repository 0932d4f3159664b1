import CSQLite
import Foundation

/// Where a database lives, and how that place is written to.
enum DatabasePlace: Sendable {
    case file(path: String)
    /// In the memory of this process, under a name no other database has.
    case memory(name: String)

    /// Memory for pages while writing, in KiB: index pages of a large import are met again and again.
    private static let writerCacheKibibytes = 65_536

    /// What SQLite opens.
    var location: String {
        switch self {
        case .file(let path): path
        case .memory(let name): "file:/\(name)?vfs=memdb"
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

    /// Opens a connection to write with.
    ///
    /// A shared database in memory turns readers away from the first change to the commit, so its writer
    /// works on a private copy.
    func writer(configuration: DatabaseConfiguration) throws -> Connection {
        let connection: Connection
        switch self {
        case .file:
            connection = try Connection(location, access: .readWrite, configuration: configuration)
            // With a write-ahead log this loses no consistency, at worst the last import (sqlite.org/wal.html).
            try connection.run("PRAGMA synchronous = NORMAL")
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

    /// Shows readers what a writer has committed.
    func publish(_ writer: borrowing Connection, configuration: DatabaseConfiguration) throws {
        switch self {
        case .file:
            // The change is safe in the log. If readers or the disk keep it from moving into the file, the
            // next change tries again and says what is wrong.
            try? writer.run("PRAGMA wal_checkpoint(TRUNCATE)")
        case .memory:
            let shared = try Connection(location, access: .readWrite, configuration: configuration)
            try writer.copy(over: shared)
        }
    }

    /// Says what an error on opening means.
    func explanation(of error: SQLiteError) -> any Error {
        guard case .file(let path) = self else { return error }
        return switch error.primaryCode {
        case SQLITE_NOTADB, SQLITE_CORRUPT: DatabaseError.notADatabase(path: path)
        case SQLITE_READONLY, SQLITE_PERM: DatabaseError.readOnly(path: path)
        case SQLITE_CANTOPEN where isUnwritable(path): DatabaseError.readOnly(path: path)
        default: DatabaseError.cannotOpen(path: path, reason: error.message)
        }
    }

    private func isUnwritable(_ path: String) -> Bool {
        let files = FileManager.default
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        return !files.isWritableFile(atPath: files.fileExists(atPath: path) ? path : folder)
    }
}
