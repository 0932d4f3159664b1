#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An IPv4 or IPv6 address; an IPv4 address is the same whether it came over IPv6 or not.
struct NetworkAddress: Hashable, Sendable {
    /// The most characters an address is written in, and one for what ends a text in C.
    private static let textBytes = Int(INET6_ADDRSTRLEN)

    /// The sixteen bytes in two words, most significant first; IPv4 as RFC 4291 §2.5.5.2 maps it.
    let high: UInt64
    let low: UInt64

    /// Describes an IPv4 address, most significant byte first.
    init(version4 bytes: some Collection<UInt8>) {
        high = 0
        low = bytes.reduce(0xFFFF) { $0 << 8 | UInt64($1) }
    }

    /// Describes an IPv6 address of sixteen bytes.
    init(version6 bytes: some Collection<UInt8>) {
        high = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        low = bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Reads an address as it is written, without brackets or port; `nil` for anything else.
    init?(_ text: Span<UInt8>) {
        guard (2..<Self.textBytes).contains(text.count) else { return nil }
        var isVersion6 = false
        for index in text.indices {
            guard text[index] != 0 else { return nil }
            isVersion6 = isVersion6 || text[index] == UInt8(ascii: ":")
        }
        let family = isVersion6 ? AF_INET6 : AF_INET
        // On the stack: behind a proxy one is read for each request.
        let address = withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.textBytes) {
            characters -> NetworkAddress? in
            characters.initialize(repeating: 0)
            for index in text.indices { characters[index] = CChar(bitPattern: text[index]) }
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { bytes in
                bytes.initialize(repeating: 0)
                guard let start = characters.baseAddress,
                    inet_pton(family, start, bytes.baseAddress) == 1
                else { return nil }
                return isVersion6
                    ? NetworkAddress(version6: bytes) : NetworkAddress(version4: bytes[..<4])
            }
        }
        guard let address else { return nil }
        self = address
    }

    /// Reads an address as it is written, without brackets or port; `nil` for anything else.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes.span)
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
        let family = Int32(storage.ss_family)
        let address = withUnsafeBytes(of: &storage) { bytes -> NetworkAddress? in
            switch family {
            case AF_INET:
                let offset = MemoryLayout<sockaddr_in>.offset(of: \.sin_addr) ?? 4
                return NetworkAddress(version4: bytes[offset..<(offset + 4)])
            case AF_INET6:
                let offset = MemoryLayout<sockaddr_in6>.offset(of: \.sin6_addr) ?? 8
                return NetworkAddress(version6: bytes[offset..<(offset + 16)])
            default: return nil
            }
        }
        guard let address else { return nil }
        self = address
    }

    /// Creates an address of its sixteen bytes.
    private init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The address with all bits cleared but these leading ones of its sixteen bytes.
    func prefix(_ bits: Int) -> NetworkAddress {
        let (first, second) = (min(bits, 64), max(bits - 64, 0))
        // Shifting by all 64 bits gives 0.
        return NetworkAddress(high: high & ~(.max >> first), low: low & ~(.max >> second))
    }

    /// Whether the address is one of IPv4.
    var isVersion4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// Appends the address as people write it (RFC 5952).
    func write(to bytes: inout [UInt8]) {
        if isVersion4 {
            for shift in stride(from: 24, through: 0, by: -8) {
                bytes.appendDecimal(low >> UInt64(shift) & 0xFF)
                if shift > 0 { bytes.append(UInt8(ascii: ".")) }
            }
            return
        }
        var words = (high.bigEndian, low.bigEndian)
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.textBytes) { text in
            guard let start = text.baseAddress,
                inet_ntop(AF_INET6, &words, start, socklen_t(text.count)) != nil
            else { return }
            for character in text.prefix(while: { $0 != 0 }) {
                bytes.append(UInt8(bitPattern: character))
            }
        }
    }
}
