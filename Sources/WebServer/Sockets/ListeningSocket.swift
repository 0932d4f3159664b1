#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A socket that clients connect to; shared by all loops, closed with the last of them.
final class ListeningSocket: Sendable {
    /// Connections the system completes and keeps until they are accepted.
    ///
    /// Linux caps it at `net.core.somaxconn`, which is 4096.
    private static let backlog: Int32 = 4_096

    /// Most bytes the system keeps unsent for one client.
    ///
    /// What a client costs that does not read; without a limit it is up to four megabytes.
    private static let unsentBytes: Int32 = 131_072

    let descriptor: Int32
    /// The port clients connect to, also when the system chose it.
    let port: Int

    /// Listens on an address.
    ///
    /// A name that has IPv4 and IPv6 addresses gets its IPv4 one, which every client can reach.
    init(host: String, port: Int) throws(ServerError) {
        let bare =
            host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host[...]
        guard
            let addresses = Self.addresses(String(bare), port, AF_INET)
                ?? Self.addresses(String(bare), port, AF_UNSPEC)
        else { throw .addressNotAvailable(host: host) }
        defer { freeaddrinfo(addresses) }
        let address = addresses.pointee
        let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
        guard descriptor >= 0 else { throw SystemCalls.lastError(of: "socket") }
        SystemCalls.prepare(descriptor)
        // A port whose last connections still linger is free all the same.
        SystemCalls.setOption(descriptor, SOL_SOCKET, SO_REUSEADDR)
        // Accepted sockets inherit it on Linux, which saves a call for each.
        SystemCalls.setOption(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
        SystemCalls.setOption(
            descriptor, Int32(IPPROTO_TCP), TCP_NOTSENT_LOWAT, to: Self.unsentBytes)
        guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0,
            listen(descriptor, Self.backlog) == 0
        else {
            let error = Self.bindError(host, port)
            SystemCalls.close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.port = Self.port(of: descriptor) ?? port
    }

    deinit { SystemCalls.close(descriptor) }

    /// Has new clients refused from now on, though loops may still hold the socket.
    func stop() { SystemCalls.stopListening(descriptor) }

    /// Returns what the system knows a host by, to be freed with `freeaddrinfo`; `nil` for an unknown one.
    static func addresses(
        _ host: String, _ port: Int, _ family: Int32
    ) -> UnsafeMutablePointer<addrinfo>? {
        var hints = addrinfo()
        hints.ai_family = family
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        return getaddrinfo(host, String(port), &hints, &found) == 0 ? found : nil
    }

    private static func bindError(_ host: String, _ port: Int) -> ServerError {
        switch errno {
        case EADDRINUSE: .addressInUse(host: host, port: port)
        case EADDRNOTAVAIL, EAFNOSUPPORT: .addressNotAvailable(host: host)
        case EACCES, EPERM: .permissionDenied(port: port)
        default: SystemCalls.lastError(of: "bind")
        }
    }

    private static func port(of descriptor: Int32) -> Int? {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isKnown else { return nil }
        return withUnsafeBytes(of: &address) { bytes in
            // Both kinds of address have the port at the same place, in network order.
            let offset = MemoryLayout<sockaddr_in>.offset(of: \.sin_port) ?? 2
            return Int(
                UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        }
    }
}
