/// The lines about requests that one loop has answered, gathered until its turn ends.
///
/// Written as bytes from the bytes of the request, because there is one for each. What a client
/// sent stands there as it was sent, and what is not plain ASCII, a quotation mark or a backslash
/// is escaped as in a URI: no request can end its line, close a JSON string or steer a terminal.
struct AccessLog {
    private let format: AccessLogFormat
    /// Whether the query is told, and not the path alone.
    private let tellsQuery: Bool
    private var lines: [UInt8] = []
    private var count = 0
    private var stamp = LogTime()

    init(format: AccessLogFormat, tellsQuery: Bool) {
        self.format = format
        self.tellsQuery = tellsQuery
    }

    /// Makes the time of the lines that follow.
    mutating func setTime(nanosecondsSince1970 time: Int64) {
        stamp.set(nanosecondsSince1970: time)
    }

    /// Adds a line.
    ///
    /// - Parameters:
    ///   - answered: What is told of the request beside its target.
    ///   - path: As it was sent; `nil` when it could not be read.
    ///   - query: As it was sent, question mark included.
    ///   - pattern: The pattern of the route that answered.
    mutating func add(
        _ answered: AnsweredRequest, path: Span<UInt8>?, query: Span<UInt8>, pattern: String?
    ) {
        switch format {
        case .json: addJSON(answered, path: path, query: query, pattern: pattern)
        case .text: addText(answered, path: path, query: query)
        }
        lines.append(HTTPGrammar.lineFeed)
        count += 1
    }

    /// Hands over what was gathered, if anything was.
    mutating func flush(to log: (LogEntry) -> Void) {
        guard count > 0 else { return }
        log(.requests(lines: lines, count: count))
        lines.removeAll(keepingCapacity: true)
        count = 0
    }

    private mutating func addJSON(
        _ answered: AnsweredRequest, path: Span<UInt8>?, query: Span<UInt8>, pattern: String?
    ) {
        lines.append("{\"time\":\"")
        stamp.write(to: &lines)
        lines.append("\",\"level\":\"info\",\"message\":\"request\",\"request_id\":\"")
        lines.append(answered.requestID)
        lines.append("\",\"client\":")
        if let client = answered.client {
            lines.append(UInt8(ascii: "\""))
            client.write(to: &lines)
            lines.append(UInt8(ascii: "\""))
        } else {
            lines.append("null")
        }
        lines.append(",\"method\":")
        appendQuoted(answered.method?.name)
        lines.append(",\"path\":")
        if let path {
            lines.append(UInt8(ascii: "\""))
            appendSent(path)
            lines.append(UInt8(ascii: "\""))
            if tellsQuery {
                lines.append(",\"query\":\"")
                appendSent(query)
                lines.append(UInt8(ascii: "\""))
            }
        } else {
            lines.append("null")
        }
        lines.append(",\"route\":")
        appendQuoted(pattern)
        lines.append(",\"status\":")
        lines.appendDecimal(UInt64(answered.status.code))
        lines.append(",\"bytes\":")
        lines.appendDecimal(UInt64(answered.bytes))
        lines.append(",\"duration_microseconds\":")
        lines.appendDecimal(answered.nanoseconds / 1_000)
        lines.append(answered.isReady ? ",\"cache_hit\":true}" : ",\"cache_hit\":false}")
    }

    private mutating func addText(
        _ answered: AnsweredRequest, path: Span<UInt8>?, query: Span<UInt8>
    ) {
        stamp.writeClock(to: &lines)
        lines.append(HTTPGrammar.space)
        lines.appendDecimal(UInt64(answered.status.code))
        lines.append(HTTPGrammar.space)
        lines.append(answered.method?.name ?? "-")
        lines.append(HTTPGrammar.space)
        if let path {
            appendSent(path)
            if tellsQuery { appendSent(query) }
        } else {
            lines.append(UInt8(ascii: "-"))
        }
        lines.append(HTTPGrammar.space)
        let hundredths = answered.nanoseconds / 10_000
        lines.appendDecimal(hundredths / 100)
        lines.append(UInt8(ascii: "."))
        lines.appendDecimal(hundredths / 10 % 10)
        lines.appendDecimal(hundredths % 10)
        lines.append(" ms ")
        lines.appendDecimal(UInt64(answered.bytes))
        lines.append(answered.isReady ? " bytes, ready " : " bytes ")
        if let client = answered.client { client.write(to: &lines) }
    }

    /// Appends a word of our own that needs no escape, or `null`.
    private mutating func appendQuoted(_ word: String?) {
        guard let word else { return lines.append("null") }
        lines.append(UInt8(ascii: "\""))
        lines.append(word)
        lines.append(UInt8(ascii: "\""))
    }

    private mutating func appendSent(_ sent: Span<UInt8>) {
        var start = 0
        for index in sent.indices where !Self.isPlain(sent[index]) {
            append(sent.extracting(start..<index))
            start = index + 1
            lines.append(UInt8(ascii: "%"))
            lines.append(HTTPGrammar.hexDigit(Int(sent[index] >> 4)))
            lines.append(HTTPGrammar.hexDigit(Int(sent[index] & 0x0F)))
        }
        append(sent.extracting(start...))
    }

    private mutating func append(_ run: Span<UInt8>) {
        run.withUnsafeBufferPointer { lines.append(contentsOf: $0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
