/// Eight bytes looked at in one machine word, for passing over what is harmless eight at a time.
///
/// Swift's own SIMD comparisons become a loop over the lanes and are many times slower. The tests
/// are those of Anderson, "Bit Twiddling Hacks": they may take a byte beyond one that is found for
/// another, but they never miss one, so a finding is followed by a look at each byte.
struct EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    let word: UInt64

    /// Reads the eight bytes that begin at an offset, which must all lie in the buffer.
    init(_ bytes: Span<UInt8>, at offset: Int) {
        word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Reads the eight bytes that begin at an offset, which must all lie in the buffer.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// Whether one of the bytes may be this one.
    func mayHave(_ byte: UInt8) -> Bool {
        let difference = word ^ (Self.ones &* UInt64(byte))
        return (difference &- Self.ones) & ~difference & Self.highBits != 0
    }

    /// Whether one of the bytes may be below a limit of at most 128.
    func mayHave(below limit: UInt8) -> Bool {
        (word &- Self.ones &* UInt64(limit)) & ~word & Self.highBits != 0
    }
}
