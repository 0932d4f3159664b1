#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the program says to the person who started it.
enum Terminal {
    /// Why standard output cannot be written.
    struct Unwritable: Error, CustomStringConvertible {
        let description = "Standard output cannot be written; is the disk full?"
    }

    /// Writes a sentence to standard error.
    static func complain(_ sentence: String) {
        show("chancery: \(sentence)\n")
    }

    /// Writes text to standard error as it is.
    static func show(_ text: String) {
        // When even this fails there is nobody left to tell.
        try? send(Array(text.utf8), to: 2)
    }

    /// Writes text to standard output.
    static func print(_ text: String) throws {
        try print(Array(text.utf8))
    }

    /// Writes bytes to standard output.
    static func print(_ bytes: [UInt8]) throws {
        try send(bytes, to: 1)
    }

    /// Writes all of the bytes to an open file, waiting where nobody takes them.
    private static func send(_ bytes: [UInt8], to descriptor: Int32) throws(Unwritable) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&room, 1, -1)
            } else if errno != EINTR {
                throw Unwritable()
            }
        }
    }

    /// Whether a person reads standard output as it is written.
    static var isStandardOutputATerminal: Bool { isatty(1) == 1 }

    /// Whether a person reads standard error as it is written.
    static var isStandardErrorATerminal: Bool { isatty(2) == 1 }
}
