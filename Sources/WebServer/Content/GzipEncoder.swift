import CZlib

/// Compresses whole bodies (RFC 1952).
enum GzipEncoder {
    /// zlib's default, which for JSON is about as small as its highest level at half the time.
    static let level: Int32 = 6

    /// The compressed body, or `nil` when zlib has no memory or the result would not be smaller.
    static func encode(_ body: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard let length = UInt32(exactly: body.count),
            chancery_deflate_init_gzip(&stream, level) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let encoded = [UInt8](unsafeUninitializedCapacity: body.count) { output, count in
            body.withUnsafeBufferPointer { input in
                // zlib only reads from here; its field lacks the const.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = length
                stream.next_out = output.baseAddress
                stream.avail_out = length
                let isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = isWhole ? Int(stream.total_out) : 0
            }
        }
        return encoded.isEmpty ? nil : encoded
    }
}
