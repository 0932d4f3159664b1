import CZlib

/// Compresses a body piece by piece (RFC 1952).
///
/// What was given so far can be decoded from what came out so far, so that a slow stream does
/// not look dead.
final class GzipStream {
    /// zlib has no memory left.
    struct Failure: Error {}

    /// Room made at a time for what comes out.
    private static let outputBytes = 16_384

    /// Stays at one place, which zlib insists on.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(Failure) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard chancery_deflate_init_gzip(stream, GzipEncoder.level) == Z_OK else {
            stream.deallocate()
            throw Failure()
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Appends the compressed form of the next piece; nothing may follow the last.
    func append(_ piece: [UInt8], isLast: Bool, to output: inout [UInt8]) throws(Failure) {
        var failed = false
        piece.withUnsafeBufferPointer { input in
            // zlib only reads from here; its field lacks the const.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                let room = [UInt8](unsafeUninitializedCapacity: Self.outputBytes) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = UInt32(buffer.count)
                    failed = deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH) == Z_STREAM_ERROR
                    count = buffer.count - Int(stream.pointee.avail_out)
                }
                output.append(contentsOf: room)
            } while stream.pointee.avail_out == 0 && !failed
        }
        if failed { throw Failure() }
    }
}
