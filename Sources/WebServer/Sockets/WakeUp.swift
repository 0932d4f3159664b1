#if canImport(Glibc)
    import CEpoll
    import Glibc
#else
    import Darwin
#endif

/// Ends another thread's wait: a descriptor that becomes readable when anyone says so.
final class WakeUp: Sendable {
    /// The end to watch for reading.
    let descriptor: Int32
    private let writingEnd: Int32

    init() throws(ServerError) {
        #if os(Linux)
            descriptor = eventfd(0, Int32(EFD_NONBLOCK) | Int32(EFD_CLOEXEC))
            guard descriptor >= 0 else { throw SystemCalls.lastError(of: "eventfd") }
            writingEnd = descriptor
        #else
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw SystemCalls.lastError(of: "pipe") }
            ends.forEach(SystemCalls.prepare)
            descriptor = ends[0]
            writingEnd = ends[1]
        #endif
    }

    deinit {
        SystemCalls.close(descriptor)
        if writingEnd != descriptor { SystemCalls.close(writingEnd) }
    }

    /// Makes the descriptor readable; may be called from any thread.
    func signal() {
        // eventfd takes eight bytes at a time. A full pipe is readable already.
        var one: UInt64 = 1
        _ = write(writingEnd, &one, MemoryLayout<UInt64>.size)
    }

    /// Makes the descriptor unreadable again.
    func reset() {
        // One read takes all of an eventfd, and more of a pipe than anyone writes meanwhile.
        withUnsafeTemporaryAllocation(byteCount: 1_024, alignment: 8) { buffer in
            _ = read(descriptor, buffer.baseAddress, buffer.count)
        }
    }
}
