/// Writes answers as bytes (RFC 9112 §4); keeps the date of the current second ready.
struct ResponseSerializer {
    private var dateSecond = Int64.min
    private var dateLine: [UInt8] = []

    /// Makes the `Date` of the answers that follow.
    mutating func setTime(_ seconds: Int64) {
        guard seconds != dateSecond else { return }
        dateSecond = seconds
        dateLine = Array("Date: \(HTTPDate.string(fromSeconds: seconds))\r\n".utf8)
    }

    /// Adds an answer to what waits to be sent.
    ///
    /// The body is left out for HEAD and where the status allows none; its length is told for
    /// HEAD all the same, and never for the others (RFC 9110 §8.6). A streamed body follows later.
    ///
    /// - Returns: How many bytes of body were added.
    func write(_ answer: Answer, keepsAlive: Bool, to output: inout OutputQueue) -> Int {
        let response = answer.response
        let isBodiless = response.status.forbidsBody
        let isVersion11 = answer.request?.content.isVersion11 ?? true
        output.append { bytes in
            bytes.reserveCapacity(bytes.count + 512 + response.body.count)
            bytes.append("HTTP/1.1 ")
            bytes.appendDecimal(UInt64(response.status.code))
            bytes.append(HTTPGrammar.space)
            bytes.append(response.status.reason)
            bytes.append("\r\n")
            bytes.append(contentsOf: dateLine)
            for field in response.fields where !Self.isOurs(field.name) {
                bytes.append(field.name)
                bytes.append(": ")
                bytes.append(field.value)
                bytes.append("\r\n")
            }
            if response.stream != nil {
                // An HTTP/1.0 client reads until the connection closes (RFC 9112 §6.1).
                if isVersion11 { bytes.append("Transfer-Encoding: chunked\r\n") }
            } else if !isBodiless {
                bytes.append("Content-Length: ")
                bytes.appendDecimal(UInt64(response.body.count))
                bytes.append("\r\n")
            }
            if !keepsAlive {
                bytes.append("Connection: close\r\n")
            } else if !isVersion11 {
                // A 1.0 client takes silence for an end (RFC 9112 §9.3).
                bytes.append("Connection: keep-alive\r\n")
            }
            bytes.append("\r\n")
        }
        guard !isBodiless, answer.request?.method != .head else { return 0 }
        output.append(response.body)
        return response.body.count
    }

    /// Whether a field is about the connection, which handlers know nothing of.
    private static func isOurs(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4: HTTPGrammar.isSame(name.utf8, "date".utf8)
        case 10: HTTPGrammar.isSame(name.utf8, "connection".utf8)
        case 14: HTTPGrammar.isSame(name.utf8, "content-length".utf8)
        case 17: HTTPGrammar.isSame(name.utf8, "transfer-encoding".utf8)
        default: false
        }
    }
}
