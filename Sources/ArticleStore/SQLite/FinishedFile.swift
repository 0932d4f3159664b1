import CorpusModel

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

/// A database file that is complete in itself and only read.
enum FinishedFile {
    /// What every SQLite database begins with (sqlite.org/fileformat.html §1.3).
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let pageBytesOffset = 16
    private static let readVersionOffset = 19
    private static let pageCountOffset = 28
    /// The read version of a file whose last changes may stand in a write-ahead log beside it.
    private static let writeAheadLog: UInt8 = 2

    /// Opens every reader there may be at once, because one opened later could find another file.
    ///
    /// - Throws: What `check` throws, and `DatabaseError.foreign`, `tooNew` or `outdated`.
    static func readers(
        of path: String, configuration: DatabaseConfiguration
    ) throws -> ([Reader], Dataset) {
        try check(path)
        let place = DatabasePlace.finished(path: path)
        var columns = CorpusColumns(leastRows: configuration.columnRows)
        var readers: [Reader] = []
        var dataset: Dataset?
        do {
            while readers.count < max(1, configuration.readers) {
                let reader = try Reader(
                    Connection(
                        place.location, access: .readOnly, configuration: configuration,
                        columns: columns))
                let found = try reader.read(timeoutMilliseconds: 0) { connection in
                    try Database.requireFullTextSearch(connection)
                    try Migrations.check(connection, path: path)
                    return try DatasetRow.read(from: connection)
                }
                if found != dataset, !readers.isEmpty {
                    // The file was replaced meanwhile: the readers before are of the old one.
                    readers = []
                    dataset = nil
                    columns = CorpusColumns(leastRows: configuration.columnRows)
                } else {
                    readers.append(reader)
                    dataset = found
                }
            }
        } catch let error as SQLiteError {
            throw place.fault(behind: error)
                ?? DatabaseError.cannotOpen(path: path, reason: error.message)
        }
        guard let dataset else { throw DatabaseError.unfinished(path: path) }
        return (readers, dataset)
    }

    /// Makes sure that a file may be read without looking at any other.
    ///
    /// - Throws: `DatabaseError.missing`, `cannotOpen`, `notADatabase`, `unfinished`, or `damaged` when the
    ///   file is shorter or longer than it says.
    static func check(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw DatabaseError.missing(path: path)
        }
        // A pipe must not keep the program waiting for someone who writes into it.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        defer { close(file) }
        var status = stat()
        var head = [UInt8](repeating: 0, count: 100)
        let count = pread(file, &head, head.count, 0)
        guard file >= 0, count >= 0, fstat(file, &status) == 0 else {
            throw DatabaseError.cannotOpen(path: path, reason: "it is no file that may be read")
        }
        head.removeLast(head.count - count)
        guard head.count == 100, head.starts(with: magic) else {
            throw DatabaseError.notADatabase(path: path)
        }
        guard head[readVersionOffset] != writeAheadLog else {
            throw DatabaseError.unfinished(path: path)
        }
        // Pages of 65,536 bytes would be told as 1; ours are smaller.
        let pageBytes = number(head[pageBytesOffset..<pageBytesOffset + 2])
        let pageCount = number(head[pageCountOffset..<pageCountOffset + 4])
        guard Int(status.st_size) == pageBytes * pageCount else {
            throw DatabaseError.damaged(path: path)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
