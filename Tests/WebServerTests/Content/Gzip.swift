import CZlib

/// Undoes what the server compresses.
enum Gzip {
    /// The plain form, or `nil` for bytes that are no gzip, or that end early when they must not.
    static func decoded(_ bytes: [UInt8], mayEndEarly: Bool) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result = Z_OK
        let decoded = [UInt8](unsafeUninitializedCapacity: 1_000_000) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                result = inflate(&stream, Z_SYNC_FLUSH)
                count = output.count - Int(stream.avail_out)
            }
        }
        return result == Z_STREAM_END || (mayEndEarly && result == Z_OK) ? decoded : nil
    }
}
