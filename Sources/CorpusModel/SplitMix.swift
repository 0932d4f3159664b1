/// A generator of random-looking numbers that are the same in every run (SplitMix64; Steele, Lea and Flood, 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator; each seed gives a sequence of its own.
    public init(seed: UInt64) {
        state = seed
    }

    /// Returns the next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Returns a number in which every bit of another decides over every bit, the same each time.
    public static func mix(_ number: UInt64) -> UInt64 {
        var generator = SplitMix(seed: number)
        return generator.next()
    }
}
