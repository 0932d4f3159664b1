#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file open for reading, closed when it goes out of scope.
struct FileReader: ~Copyable {
    /// The file cannot be opened or read.
    struct Unreadable: Error {}

    private let descriptor: Int32

    /// Opens a file.
    init(path: String) throws(Unreadable) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw Unreadable() }
        descriptor = opened
    }

    deinit { close(descriptor) }

    /// Returns the next bytes, at most so many; none at the end of the file.
    func next(_ count: Int) throws(Unreadable) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        while true {
            let taken = read(descriptor, &bytes, count)
            if taken >= 0 {
                bytes.removeLast(count - taken)
                return bytes
            }
            guard errno == EINTR else { throw Unreadable() }
        }
    }

    /// Returns what is left of the file, at most so many bytes.
    func rest(atMost limit: Int) throws(Unreadable) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            // Most articles are a single piece.
            let piece = try next(min(limit - bytes.count, 1 << 15))
            if piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }
}
