#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A blocking client that speaks bytes, so that tests can send what no HTTP client would.
final class TestClient {
    private let descriptor: Int32
    private var unread: [UInt8] = []
    private var isClosed = false

    /// Connects to a port of this machine; reading gives up after ten seconds.
    init(port: Int, receiveBufferBytes: Int32? = nil) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        if var bytes = receiveBufferBytes {
            setsockopt(
                descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, socklen_t(MemoryLayout<Int32>.size))
        }
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
        guard result == 0 else { throw TestClientError.notConnected }
    }

    deinit { if !isClosed { close(descriptor) } }

    /// Sends text whose lines end in LF, which are sent as CR LF.
    func send(lines: String) {
        send(lines.replacing("\n", with: "\r\n"))
    }

    /// Sends text as it is.
    func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Says that nothing more will be sent.
    func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Ends the connection with a reset instead of an end.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close(descriptor)
        isClosed = true
    }

    /// Reads one answer; the end of the body is found by its fields, and there is none for HEAD.
    func answer(toHead: Bool = false) throws -> ReceivedAnswer {
        let separator = Array("\r\n\r\n".utf8)
        var end: Int?
        while end == nil {
            end = unread.indices.first { unread[$0...].starts(with: separator) }
            if end == nil, try !receive() { throw TestClientError.ended }
        }
        let headEnd = end ?? 0
        let lines = String(decoding: unread[..<headEnd], as: UTF8.self).split(separator: "\r\n")
        var answer = ReceivedAnswer(statusLine: String(lines[0]))
        for line in lines.dropFirst() {
            let colon = line.firstIndex(of: ":") ?? line.endIndex
            let value = line[colon...].dropFirst().drop { $0 == " " }
            answer.fields.append((line[..<colon].lowercased(), String(value)))
        }
        unread.removeFirst(headEnd + 4)
        if answer["transfer-encoding"] == "chunked", !toHead {
            while let chunk = try chunk() { answer.bytes += chunk }
            return answer
        }
        let length = toHead ? 0 : Int(answer["content-length"] ?? "0") ?? 0
        while unread.count < length { if try !receive() { throw TestClientError.ended } }
        answer.bytes = Array(unread[..<length])
        unread.removeFirst(length)
        return answer
    }

    /// Reads what is left until the server ends the connection.
    func rest() throws -> [UInt8] {
        while try receive() {}
        defer { unread = [] }
        return unread
    }

    /// Reads one chunk; `nil` for the last, which has no bytes.
    private func chunk() throws -> [UInt8]? {
        var end: Int?
        while end == nil {
            end = unread.firstIndex(of: UInt8(ascii: "\n"))
            if end == nil, try !receive() { throw TestClientError.ended }
        }
        let line = String(decoding: unread[..<((end ?? 1) - 1)], as: UTF8.self)
        unread.removeFirst((end ?? 0) + 1)
        guard let size = Int(line, radix: 16) else { throw TestClientError.noChunk(line) }
        while unread.count < size + 2 { if try !receive() { throw TestClientError.ended } }
        defer { unread.removeFirst(size + 2) }
        return size == 0 ? nil : Array(unread[..<size])
    }

    /// Whether the server has ended the connection in order, and nothing is left to read.
    func isEnded() throws -> Bool { try unread.isEmpty && !receive() }

    /// Reads some bytes; false at the end of the connection.
    private func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw TestClientError.failed(errno) }
        unread += buffer[..<count]
        return count > 0
    }
}

enum TestClientError: Error, Equatable {
    case notConnected
    /// The connection ended in the middle of an answer, or before one.
    case ended
    case failed(Int32)
    /// What stands where the size of a chunk should.
    case noChunk(String)
}

/// One answer as it came over the wire.
struct ReceivedAnswer {
    let statusLine: String
    var fields: [(name: String, value: String)] = []
    var bytes: [UInt8] = []

    init(statusLine: String) { self.statusLine = statusLine }

    var status: Int { Int(statusLine.split(separator: " ")[1]) ?? 0 }
    var body: String { String(decoding: bytes, as: UTF8.self) }

    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The word of a problem document's `code`.
    var problemCode: String? {
        guard self["content-type"] == "application/problem+json" else { return nil }
        return body.split(separator: "\"code\":\"").dropFirst().first?
            .split(separator: "\"").first.map(String.init)
    }
}
