#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Asks a server on this machine for a page, to tell whether it works.
public enum LocalProbe {
    /// What a server answers.
    public struct Answer: Sendable {
        /// The status, from 100 to 999.
        public let status: Int
        /// Head and body as they came, to some kilobytes.
        public let text: String
    }

    /// A health answer is a tenth of that.
    private static let answerBytes = 4_096

    /// Returns what a server answers, or `nil` without a whole answer in time.
    ///
    /// - Parameters:
    ///   - path: The path to get, as it stands in the request.
    ///   - host: The address the server listens on; one for every network is asked over the loopback.
    ///   - port: The port it listens on.
    ///   - timeoutSeconds: How long to wait for the answer.
    /// - Returns: The answer, whatever its status.
    public static func answer(
        to path: String, host: String, port: Int, timeoutSeconds: Double
    ) -> Answer? {
        let deadline = ContinuousClock.now + .seconds(timeoutSeconds)
        guard let descriptor = connected(to: host, port, deadline) else { return nil }
        defer { SystemCalls.close(descriptor) }
        var request = "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        let isSent = request.withUTF8 { bytes in
            if case .bytes(bytes.count) = SystemCalls.send(
                descriptor, UnsafeRawBufferPointer(bytes), hasMore: false)
            {
                true
            } else {
                false
            }
        }
        guard isSent else { return nil }
        var bytes: [UInt8] = []
        while bytes.count < answerBytes {
            limit(descriptor, until: deadline)
            var piece = [UInt8](repeating: 0, count: answerBytes - bytes.count)
            let received = piece.withUnsafeMutableBytes {
                SystemCalls.receive(descriptor, into: $0)
            }
            guard ContinuousClock.now < deadline else { return nil }
            guard case .bytes(let count) = received else { break }
            bytes += piece.prefix(count)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("HTTP/1.1 "), let status = Int(text.dropFirst(9).prefix(3)) else {
            return nil
        }
        return Answer(status: status, text: text)
    }

    /// The address that reaches a server which listens on `host`.
    static func reachable(_ host: String) -> String {
        let bare =
            host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host[...]
        return switch bare {
        case "0.0.0.0": "127.0.0.1"
        case "::", "0:0:0:0:0:0:0:0": "::1"
        default: String(bare)
        }
    }

    private static func connected(
        to host: String, _ port: Int, _ deadline: ContinuousClock.Instant
    ) -> Int32? {
        let host = reachable(host)
        guard
            let addresses = ListeningSocket.addresses(host, port, AF_INET)
                ?? ListeningSocket.addresses(host, port, AF_UNSPEC)
        else { return nil }
        defer { freeaddrinfo(addresses) }
        let address = addresses.pointee
        let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
        guard descriptor >= 0 else { return nil }
        limit(descriptor, until: deadline)
        guard connect(descriptor, address.ai_addr, address.ai_addrlen) == 0 else {
            SystemCalls.close(descriptor)
            return nil
        }
        return descriptor
    }

    /// Has the next calls on a socket fail once the time is over.
    private static func limit(_ descriptor: Int32, until deadline: ContinuousClock.Instant) {
        let left = max(.milliseconds(1), deadline - .now).components
        var time = timeval()
        time.tv_sec = .init(left.seconds)
        time.tv_usec = .init(left.attoseconds / 1_000_000_000_000)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(
                descriptor, SOL_SOCKET, option, &time, socklen_t(MemoryLayout<timeval>.size))
        }
    }
}
