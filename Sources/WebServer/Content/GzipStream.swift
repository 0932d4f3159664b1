import CZlib
import Synchronization

/// Compresses a body piece by piece (RFC 1952), and then another one with the same memory.
///
/// Used by one thread at a time, so its lock is never waited for.
final class GzipStream: Sendable {
    /// zlib has no memory left.
    struct Failure: Error {}

    /// zlib's default, which for JSON is about as small as its highest level at half the time.
    private static let level: Int32 = 6
    /// Room made at a time for what comes out.
    private static let outputBytes = 16_384

    /// Stays at one place, which zlib insists on.
    private let stream: Mutex<UnsafeMutablePointer<z_stream>>

    init() throws(Failure) {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard chancery_deflate_init_gzip(stream, Self.level) == Z_OK else {
            stream.deallocate()
            throw Failure()
        }
        self.stream = Mutex(stream)
    }

    deinit {
        stream.withLock { stream in
            deflateEnd(stream)
            stream.deallocate()
        }
    }

    /// Begins with another body.
    func reset() { stream.withLock { _ = deflateReset($0) } }

    /// Appends the compressed form of the next piece; nothing may follow the last.
    ///
    /// What was given so far can be decoded from what came out so far, so that a slow stream does
    /// not look dead.
    func append(_ piece: [UInt8], isLast: Bool, to output: inout [UInt8]) throws(Failure) {
        let isDone = stream.withLock { stream in
            piece.withUnsafeBufferPointer { input in
                // zlib only reads from here; its field lacks the const.
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = UInt32(input.count)
                return Self.run(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH, into: &output)
            }
        }
        if !isDone { throw Failure() }
    }

    private static func run(
        _ stream: UnsafeMutablePointer<z_stream>, _ flush: Int32, into output: inout [UInt8]
    ) -> Bool {
        repeat {
            var result = Z_OK
            output += [UInt8](unsafeUninitializedCapacity: outputBytes) { buffer, count in
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                result = deflate(stream, flush)
                count = buffer.count - Int(stream.pointee.avail_out)
            }
            if result == Z_STREAM_ERROR { return false }
        } while stream.pointee.avail_out == 0
        return true
    }
}
