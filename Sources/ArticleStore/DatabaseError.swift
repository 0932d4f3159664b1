/// Why a database cannot be used, in a sentence for whoever started the program.
public enum DatabaseError: Error, Equatable, CustomStringConvertible {
    /// The folder of the database is missing and cannot be made.
    case folderUnavailable(path: String)
    /// The file cannot be opened or created.
    case cannotOpen(path: String, reason: String)
    /// The file or its folder may not be written.
    case readOnly(path: String)
    /// The file is something else than a SQLite database, or its beginning was overwritten.
    case notADatabase(path: String)
    /// The file is a SQLite database that this program did not make.
    case foreign(path: String)
    /// The file is a database whose content contradicts itself.
    case damaged(path: String)
    /// There is no room for what is to be written.
    case full(path: String)
    /// Another process holds a lock for longer than this one waits.
    case inUse(path: String)
    /// Another process of this program imports into the database, or may at any moment.
    case taken(path: String, process: Int?)
    /// The system reports an error in reading or writing the file.
    case diskFailed(path: String)
    /// The database was written by a later version of this program.
    case tooNew(path: String, version: Int, known: Int)
    /// There is no such file to read.
    case missing(path: String)
    /// The file is one that imports go on in, or holds no dataset: none to be read by itself.
    case unfinished(path: String)
    /// The database was made by an earlier version of this program and may not be changed.
    case outdated(path: String, version: Int, known: Int)
    /// The SQLite library was built without full-text search.
    case fullTextSearchMissing(libraryVersion: String)

    /// One sentence: what is wrong and what would be right.
    public var description: String {
        switch self {
        case .folderUnavailable(let path):
            "The folder \(path) does not exist and cannot be created; name a writable place."
        case .cannotOpen(let path, let reason):
            "The database \(path) cannot be opened: \(reason)."
        case .readOnly(let path):
            "The database \(path) cannot be written; make the file and its folder writable."
        case .notADatabase(let path):
            """
            The file \(path) is not a SQLite database; name another one, or remove it if it was one \
            of this program: it is built again from the seeds.
            """
        case .foreign(let path):
            "The database \(path) belongs to another program; name another file."
        case .damaged(let path):
            "The database \(path) is damaged; remove it and make it again from the seeds."
        case .full(let path):
            "There is no room for the database \(path); make some, or name another place."
        case .inUse(let path):
            "Another process is writing the database \(path); wait for its end or name another file."
        case .taken(let path, let process):
            """
            The database \(path) is being written by another chancery\(process.map { " (process \($0))" } ?? ""); \
            send it SIGHUP to have it import, or name another file.
            """
        case .diskFailed(let path):
            "The database \(path) cannot be read or written; check its disk, then start again."
        case .tooNew(let path, let version, let known):
            """
            The database \(path) has schema version \(version) and this program knows \(known) at \
            most; use a later program or remove the file, it is built again from the seeds.
            """
        case .missing(let path):
            "There is no database \(path); make it with chancery import --output \(path)."
        case .unfinished(let path):
            """
            The database \(path) is not finished, or a server imports into it; make one to be read \
            alone with chancery import --output FILE.
            """
        case .outdated(let path, let version, let known):
            """
            The database \(path) has schema version \(version) and this program reads \(known); make it \
            again with chancery import --output \(path).
            """
        case .fullTextSearchMissing(let libraryVersion):
            "SQLite \(libraryVersion) on this system lacks FTS5; install a build that has it."
        }
    }
}
