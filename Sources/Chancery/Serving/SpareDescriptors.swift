#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Makes sure that the process may open some more files.
///
/// The system's library for signals and queues ends the process with a crash when it can open none.
enum SpareDescriptors {
    /// Why the server cannot go on.
    struct Missing: Error, CustomStringConvertible {
        let description =
            "Too few files may be open at once; allow at least 1024, as with ulimit -n 1024."
    }

    /// What queues, signals, an import and the first few clients take.
    private static let count = 16

    /// Opens that many and closes them again.
    ///
    /// - Throws: `Missing` when one cannot be had.
    static func check() throws {
        var opened: [Int32] = []
        defer { for descriptor in opened { close(descriptor) } }
        for _ in 0..<count {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Missing() }
            opened.append(descriptor)
        }
    }
}
