#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where a client connects from, as exactly as it cannot choose itself.
///
/// Of an IPv6 address only the network counts, since every client has a whole one of 2^64 addresses.
/// An IPv4 address is the same client whether it came over an IPv6 socket or not.
struct ClientAddress: Hashable, Sendable {
    private let network: UInt64
    private let isVersion6: Bool

    /// Describes an IPv4 address, most significant byte first.
    init(version4 bytes: some Collection<UInt8>) {
        network = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        isVersion6 = false
    }

    /// Describes an IPv6 address of sixteen bytes.
    init(version6 bytes: [UInt8]) {
        // ::ffff:0:0/96 holds the IPv4 addresses (RFC 4291 §2.5.5.2).
        isVersion6 = !bytes.starts(with: [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF])
        network = (isVersion6 ? bytes[..<8] : bytes[12...]).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Asks the system for the other end of a connection; `nil` when that has gone already.
    init?(peerOf descriptor: Int32) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getpeername(descriptor, $0, &length) == 0
            }
        }
        guard isKnown else { return nil }
        let bytes = withUnsafeBytes(of: &storage) { Array($0) }
        switch Int32(storage.ss_family) {
        case AF_INET:
            let offset = MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 4
            self.init(version4: bytes[offset..<(offset + 4)])
        case AF_INET6:
            let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8
            self.init(version6: Array(bytes[offset..<(offset + 16)]))
        default: return nil
        }
    }
}
