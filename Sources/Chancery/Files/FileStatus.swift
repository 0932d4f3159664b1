#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of a file without reading it; links are followed.
struct FileStatus {
    /// What kind of thing a path leads to.
    enum Kind {
        case ordinary
        case folder
        /// A pipe, a socket or a device.
        case other
    }

    /// Which file it is, whatever path led to it.
    struct Identity: Hashable {
        let device: UInt64
        let number: UInt64
    }

    /// What the path leads to.
    let kind: Kind
    /// Size in bytes.
    let byteCount: Int
    /// When the content was last changed, in nanoseconds since 1970.
    let modified: Int64
    /// Which file it is.
    let identity: Identity

    /// Asks about a path; `nil` when it leads nowhere, or nowhere that may be looked at.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .ordinary
            case S_IFDIR: .folder
            default: .other
            }
        byteCount = Int(status.st_size)
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        modified = Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            number: UInt64(truncatingIfNeeded: status.st_ino))
    }
}
