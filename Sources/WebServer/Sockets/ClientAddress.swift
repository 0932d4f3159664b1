/// Where a client connects from, as exactly as it cannot choose itself.
///
/// Of an IPv6 address only the network counts, since every client has a whole one of 2^64 addresses.
struct ClientAddress: Hashable, Sendable {
    private let network: UInt64
    private let isVersion4: Bool

    /// Takes the client for whoever has the address.
    init(_ address: NetworkAddress) {
        isVersion4 = address.isVersion4
        network = isVersion4 ? address.low : address.high
    }

    /// A number that nobody foresees who does not know the seed.
    func hash(seed: UInt64) -> UInt64 {
        // The finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
        var bits = network ^ seed
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
