public import CorpusModel
import Dispatch
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The corpus in one SQLite file (or in memory): one writer at a time, several readers beside it.
///
/// Readers see one unchanging state each; an import is seen whole once it commits.
public final class Database: Sendable {
    /// SQLite's own version, such as `3.40.1`.
    public static var libraryVersion: String { SQLiteLibrary.version }

    private let place: DatabasePlace
    /// Held for as long as this process may write: another that did would leave what is served here behind.
    private let lock: FileLock?
    private let configuration: DatabaseConfiguration
    private let pool: Mutex<ReaderPool>
    private let freeReaders: DispatchSemaphore
    private let freeWriter = DispatchSemaphore(value: 1)
    private let currentDataset: Mutex<Dataset?>
    private let changes = Atomic<UInt64>(0)
    private let columns: CorpusColumns

    /// How much reading was done since the database was opened.
    public let usage = DatabaseUsage()

    /// Opens the database at `path`, creating folder and file as needed, and brings its schema up to date.
    ///
    /// `:memory:` gives a database of this value's own that ends with it. One value at a time opens a file so,
    /// in all processes.
    ///
    /// - Throws: `DatabaseError`, which says in a sentence what is wrong.
    public init(path: String, configuration: DatabaseConfiguration = .init()) throws {
        place = path == ":memory:" ? .memory(name: UUID().uuidString) : .file(path: path)
        self.configuration = configuration
        columns = CorpusColumns(leastRows: configuration.columnRows)
        do {
            try place.createFolder()
            lock = try place.lock()
            // Open until the first reader is, because a database in memory ends with its last connection.
            let writer = try Connection(
                place.location, access: .readWrite, configuration: configuration)
            if writer.isReadOnly { throw DatabaseError.readOnly(path: path) }
            try Self.requireFullTextSearch(writer)
            try Migrations.run(on: writer, path: path)
            let reader = try Reader(
                Connection(
                    place.location, access: .readOnly, configuration: configuration,
                    columns: columns))
            currentDataset = Mutex(
                try reader.read(timeoutMilliseconds: 0) { try DatasetRow.read(from: $0) })
            pool = Mutex(ReaderPool([reader]))
        } catch let error as SQLiteError {
            throw place.fault(behind: error)
                ?? DatabaseError.cannotOpen(path: path, reason: error.message)
        }
        freeReaders = DispatchSemaphore(value: max(1, configuration.readers))
    }

    /// Opens a finished database, as `export` writes it, to be read alone.
    ///
    /// Nothing is written or locked, so any number of processes may do this with one file, on a file system
    /// that is read-only too. The file is replaced by another of its name, never changed.
    ///
    /// - Throws: `DatabaseError`, which says in a sentence what is wrong.
    public init(finished path: String, configuration: DatabaseConfiguration = .init()) throws {
        place = .finished(path: path)
        lock = nil
        self.configuration = configuration
        columns = CorpusColumns(leastRows: configuration.columnRows)
        let (readers, dataset) = try FinishedFile.readers(of: path, configuration: configuration)
        pool = Mutex(ReaderPool(readers))
        currentDataset = Mutex(dataset)
        freeReaders = DispatchSemaphore(value: readers.count)
    }

    /// Opens a finished database again, which may have been replaced.
    ///
    /// Reading that is under way ends on the file it began with. When the new file is at fault, the old one
    /// stays in service.
    ///
    /// - Returns: Whether there is another dataset now.
    /// - Throws: `DatabaseError`, which says in a sentence what is wrong.
    public func reopen() throws -> Bool {
        guard case .finished(let path) = place else { return false }
        let (readers, dataset) = try FinishedFile.readers(of: path, configuration: configuration)
        // Whoever is lent a reader of the new file finds its dataset announced.
        return pool.withLock { pool in
            pool.replace(by: readers)
            guard dataset != self.dataset else { return false }
            serve(dataset)
            return true
        }
    }

    /// Writes the corpus as it is to a new file: finished, as small as can be, and on the disk for good.
    ///
    /// - Throws: `DatabaseError` when the new file cannot be written; it is left behind then.
    public func export(to path: String) throws {
        let target = DatabasePlace.file(path: path)
        do {
            let connection = try Connection(
                place.location, access: .readOnly, configuration: configuration)
            try connection.run("VACUUM INTO ?", [.text(DatabasePlace.newFile(path))])
        } catch let error as SQLiteError {
            throw target.fault(behind: error)
                ?? DatabaseError.cannotOpen(path: path, reason: error.message)
        }
    }

    /// Which state of the corpus is served; `nil` before the first import.
    ///
    /// Costs no query.
    public var dataset: Dataset? { currentDataset.withLock { $0 } }

    /// How often the corpus has changed since the database was opened.
    public var generation: UInt64 { changes.load(ordering: .acquiring) }

    /// Returns the present generation; `nil` when the corpus served is another than `dataset`.
    public func generation(of dataset: Dataset?) -> UInt64? {
        currentDataset.withLock { $0 == dataset ? changes.load(ordering: .acquiring) : nil }
    }

    /// Calls `body` with a reading connection of its own, on one unchanging state of the database.
    ///
    /// Waits while all readers are busy; `body` must not read again through the database.
    ///
    /// - Throws: `CorpusError.queryTimedOut` when `body` takes longer than one query may, `DatabaseError`
    ///   when the file or its disk is at fault.
    func read<Result: Sendable>(
        _ body: @Sendable (borrowing Connection) throws -> Result
    ) throws -> Result {
        try read(timeoutMilliseconds: configuration.queryTimeoutMilliseconds, body)
    }

    /// Calls `body` as `read` does, for no longer than the limit; 0 sets none.
    func read<Result: Sendable>(
        timeoutMilliseconds: Int, _ body: @Sendable (borrowing Connection) throws -> Result
    ) throws -> Result {
        try lendingReader {
            try $0.read(timeoutMilliseconds: timeoutMilliseconds, usage: usage, body)
        }
    }

    /// Lends the reader that holds one state for this thread, or one that is free.
    func lendingReader<Result>(_ body: (Reader) throws -> Result) throws -> Result {
        if let held = HeldReader.current, held.database === self {
            return try namingFaults { try body(held.reader) }
        }
        freeReaders.wait()
        return try lendingFreeReader(body)
    }

    /// Lends a reader that was waited for, and has it wait for others afterwards.
    private func lendingFreeReader<Result>(_ body: (Reader) throws -> Result) throws -> Result {
        defer { freeReaders.signal() }
        return try namingFaults {
            let (idle, age) = pool.withLock { ($0.take(), $0.age) }
            let reader =
                try idle
                ?? Reader(
                    Connection(
                        place.location, access: .readOnly, configuration: configuration,
                        columns: columns))
            defer { pool.withLock { $0.put(reader, from: age) } }
            return try body(reader)
        }
    }

    /// Reads from the file itself which dataset it holds, to tell whether it can be read.
    ///
    /// Waits for nobody: while all readers are busy the file is taken for readable.
    ///
    /// - Throws: `DatabaseError` when the file or its disk is at fault.
    public func probe() throws {
        guard freeReaders.wait(timeout: .now()) == .success else { return }
        try lendingFreeReader { reader in
            reader.forgetPages()
            let limit = configuration.queryTimeoutMilliseconds
            _ = try reader.read(timeoutMilliseconds: limit) { try DatasetRow.read(from: $0) }
        }
    }

    /// Reads what large lists are counted in, so that the first who ask for one need not wait for it.
    ///
    /// Takes some seconds for 100,000 articles, on a connection of its own: no request has to wait for it.
    ///
    /// - Throws: `DatabaseError` when the file or its disk is at fault.
    public func warmUp() throws {
        // A finished file that was replaced meanwhile must not be taken for the one that is served.
        if case .finished = place { return try read(timeoutMilliseconds: 0, Self.readAhead) }
        try namingFaults {
            let reader = try Reader(
                Connection(
                    place.location, access: .readOnly, configuration: configuration,
                    columns: columns))
            try reader.read(timeoutMilliseconds: 0, Self.readAhead)
        }
    }

    private static func readAhead(_ connection: borrowing Connection) throws {
        for list in [ArticleList.searched, EntityList.searched, QuoteList.searched] {
            try connection.columns?.table(of: list, on: connection)?.readAll(on: connection)
        }
    }

    /// Calls `body` with a session that changes the corpus, all of it or, when `body` throws, nothing.
    ///
    /// Waits while another change is under way.
    ///
    /// - Throws: What `body` throws, `DatabaseError` when the file or its disk is at fault.
    func change(_ body: (ImportSession) throws -> Void) throws {
        freeWriter.wait()
        defer { freeWriter.signal() }
        try namingFaults { try commit(body) }
    }

    private func commit(_ body: (ImportSession) throws -> Void) throws {
        let session = try ImportSession(place.writer(configuration: configuration))
        try session.connection.run("BEGIN IMMEDIATE")
        do {
            try body(session)
            precondition(session.isWhole, "an import ends with its publication")
            try session.connection.run("COMMIT")
        } catch {
            // Fails when SQLite has rolled back on its own, as it does on a full disk.
            try? session.connection.run("ROLLBACK")
            throw error
        }
        let dataset = try DatasetRow.read(from: session.connection)
        try place.publish(session.connection, configuration: configuration)
        serve(dataset)
        place.tidy(session.connection)
    }

    private func serve(_ dataset: Dataset?) {
        currentDataset.withLock { current in
            current = dataset
            changes.add(1, ordering: .releasing)
        }
    }

    /// Calls `body`, and throws a fault of the file or its disk as the sentence that names it.
    private func namingFaults<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as SQLiteError {
            throw place.fault(behind: error) ?? error
        }
    }

    static func requireFullTextSearch(_ connection: borrowing Connection) throws {
        let sql = "SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'"
        guard try connection.integer(sql) == 1 else {
            throw DatabaseError.fullTextSearchMissing(libraryVersion: libraryVersion)
        }
    }
}
