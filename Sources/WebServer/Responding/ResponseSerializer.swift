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
        let isVersion11 = answer.request?.content.isVersion11 ?? true
        output.append { bytes in
            Self.writeFixedHead(of: response, isVersion11: isVersion11, to: &bytes)
            writeRest(
                requestID: answer.requestID, keepsAlive: keepsAlive, isVersion11: isVersion11,
                to: &bytes)
        }
        guard !response.status.forbidsBody, !answer.isToHead else { return 0 }
        output.append(response.body)
        return response.body.count
    }

    /// Adds an answer that is kept ready to what waits to be sent.
    ///
    /// - Returns: How many bytes of body were added.
    func write(
        _ answer: ReadyAnswer, as form: ReadyAnswer.Form, requestID: String, keepsAlive: Bool,
        isVersion11: Bool, to output: inout OutputQueue
    ) -> Int {
        output.append { bytes in
            switch form {
            case .whole, .head: bytes.append(contentsOf: answer.head)
            case .notModified(let isCompressed):
                bytes.append(contentsOf: answer.notModifiedHead)
                bytes.append("ETag: ")
                bytes.append(
                    contentsOf: isCompressed ? answer.tags.compressed : answer.tags.plain)
                bytes.append("\r\n")
            }
            writeRest(
                requestID: requestID, keepsAlive: keepsAlive, isVersion11: isVersion11, to: &bytes)
        }
        guard form == .whole else { return 0 }
        output.append(answer.body)
        return answer.body.count
    }

    /// What of an answer's head is the same for every request that gets it.
    static func fixedHead(of response: HTTPResponse, isVersion11: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        writeFixedHead(of: response, isVersion11: isVersion11, to: &bytes)
        return bytes
    }

    private static func writeFixedHead(
        of response: HTTPResponse, isVersion11: Bool, to bytes: inout [UInt8]
    ) {
        bytes.append("HTTP/1.1 ")
        bytes.appendDecimal(UInt64(response.status.code))
        bytes.append(HTTPGrammar.space)
        bytes.append(response.status.reason)
        bytes.append("\r\n")
        for field in response.fields where !isOurs(field.name) {
            bytes.append(field.name)
            bytes.append(": ")
            bytes.append(field.value)
            bytes.append("\r\n")
        }
        if response.stream != nil {
            // An HTTP/1.0 client reads until the connection closes (RFC 9112 §6.1).
            if isVersion11 { bytes.append("Transfer-Encoding: chunked\r\n") }
        } else if !response.status.forbidsBody {
            bytes.append("Content-Length: ")
            bytes.appendDecimal(UInt64(response.body.count))
            bytes.append("\r\n")
        }
    }

    /// Writes what differs from one request to the next, and the end of the head.
    func writeRest(
        requestID: String, keepsAlive: Bool, isVersion11: Bool, to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: dateLine)
        bytes.append("X-Request-Id: ")
        bytes.append(requestID)
        if !keepsAlive {
            bytes.append("\r\nConnection: close\r\n\r\n")
        } else if !isVersion11 {
            // A 1.0 client takes silence for an end (RFC 9112 §9.3).
            bytes.append("\r\nConnection: keep-alive\r\n\r\n")
        } else {
            bytes.append("\r\n\r\n")
        }
    }

    /// Whether a field is one of those that the server writes for every answer.
    private static func isOurs(_ name: String) -> Bool {
        switch name.utf8.count {
        case 4: HTTPGrammar.isSame(name.utf8, "date".utf8)
        case 10: HTTPGrammar.isSame(name.utf8, "connection".utf8)
        case 12: HTTPGrammar.isSame(name.utf8, "x-request-id".utf8)
        case 14: HTTPGrammar.isSame(name.utf8, "content-length".utf8)
        case 17: HTTPGrammar.isSame(name.utf8, "transfer-encoding".utf8)
        default: false
        }
    }
}
