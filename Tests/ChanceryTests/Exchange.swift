import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One request and its answer, as they stand on the wire: no redirect is followed, no status is an error.
struct Exchange {
    struct Failure: Error {}

    let status: Int
    /// The header fields, names in lower case.
    let fields: [String: String]
    let body: String

    /// Asks a server on this machine and waits for the answer, ten seconds at most.
    init(port: Int, _ path: String, fields: [String: String] = [:]) throws {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { throw Failure() }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure() }
        var lines = ["GET \(path) HTTP/1.1", "Host: localhost", "Connection: close"]
        lines += fields.map { "\($0.key): \($0.value)" }
        try handle.write(contentsOf: Data((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8))
        let text = String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
        let parts = text.split(
            separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = parts[0].split(separator: "\r\n")
        guard parts.count == 2, let status = head.first?.split(separator: " ").dropFirst().first
        else { throw Failure() }
        self.status = Int(status) ?? 0
        var received: [String: String] = [:]
        for line in head.dropFirst() {
            let field = line.split(separator: ":", maxSplits: 1)
            received[field[0].lowercased()] = field.last.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
        self.fields = received
        body = String(parts[1])
    }

    /// The version of the dataset that the body tells.
    var version: String? { value(of: "dataset_version") }

    /// Returns the first text that the body has under a key.
    func value(of key: String) -> String? {
        guard let start = body.range(of: "\"\(key)\":\"")?.upperBound else { return nil }
        return body[start...].firstIndex(of: "\"").map { String(body[start..<$0]) }
    }
}
