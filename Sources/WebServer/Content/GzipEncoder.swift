import Synchronization

/// Compresses whole bodies, and keeps zlib's memory from one to the next.
///
/// Setting up a quarter of a megabyte costs about as much as compressing a few kilobytes.
final class GzipEncoder: Sendable {
    /// As many as compress at the same time at most: one for each thread that makes answers.
    private let idle = Mutex<[GzipStream]>([])

    /// The compressed body, or `nil` when zlib has no memory.
    func encode(_ body: [UInt8]) -> [UInt8]? {
        guard UInt32(exactly: body.count) != nil,
            let stream = idle.withLock({ $0.popLast() }) ?? (try? GzipStream())
        else { return nil }
        var encoded: [UInt8] = []
        do {
            try stream.append(body, isLast: true, to: &encoded)
        } catch {
            return nil
        }
        stream.reset()
        idle.withLock { $0.append(stream) }
        return encoded
    }
}
