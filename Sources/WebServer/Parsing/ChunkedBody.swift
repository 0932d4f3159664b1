/// Puts a chunked body together (RFC 9112 §7.1).
struct ChunkedBody {
    /// What the next bytes are expected to be.
    private enum State {
        case size
        case data(remaining: Int)
        case dataEnd
        case trailers
    }

    /// Digits that a size may need; what else its line has counts as an extension.
    private static let sizeDigits = 16

    private var state = State.size
    private var extensionBytes = 0
    private var trailerBytes = 0
    private var trailerFields = 0

    /// Uses up what has come in; true once the body and its trailers are whole.
    ///
    /// Trailers are checked like header fields and then dropped: nobody here asks for them.
    mutating func read(
        from input: inout InputBuffer, into body: inout [UInt8], limits: RequestLimits
    ) throws(RequestError) -> Bool {
        while true {
            switch state {
            case .size:
                guard let line = try line(&input, atMost: limits.chunkLineBytes, .malformedChunk)
                else { return false }
                let size = try Self.size(input.bytes.span.extracting(input.start...), line)
                input.release()
                extensionBytes += max(0, line.count - Self.sizeDigits)
                guard extensionBytes <= limits.headerBytes else { throw .malformedChunk }
                guard size <= limits.bodyBytes - body.count else { throw .bodyTooLarge }
                state = size == 0 ? .trailers : .data(remaining: size)
            case .data(let remaining):
                let taken = input.takeBytes(atMost: remaining, into: &body)
                input.release()
                state = taken == remaining ? .dataEnd : .data(remaining: remaining - taken)
                guard taken == remaining else { return false }
            case .dataEnd:
                // Nothing may stand between the data and CR LF, so two bytes are the whole line.
                guard let line = try line(&input, atMost: 2, .malformedChunk) else { return false }
                guard line.isEmpty else { throw .malformedChunk }
                state = .size
            case .trailers:
                let room = limits.headerBytes - trailerBytes
                guard let line = try line(&input, atMost: room, .fieldsTooLarge) else {
                    return false
                }
                if line.isEmpty { return true }
                _ = try FieldLine(input.bytes.span.extracting(input.start...), line)
                input.release()
                trailerBytes += line.count + 2
                trailerFields += 1
                guard trailerFields <= limits.headerFields else { throw .fieldsTooLarge }
            }
        }
    }

    private func line(
        _ input: inout InputBuffer, atMost limit: Int, _ tooLong: RequestError
    ) throws(RequestError) -> Range<Int>? {
        switch input.takeLine(atMost: limit) {
        case .whole(let line): return line
        case .incomplete: return nil
        case .tooLong: throw tooLong
        case .bareLineFeed: throw .bareLineFeed
        }
    }

    /// Reads a size line: hexadecimal digits, and perhaps extensions, which are ignored.
    private static func size(
        _ bytes: Span<UInt8>, _ line: Range<Int>
    ) throws(RequestError) -> Int {
        var size = 0
        var index = line.lowerBound
        while index < line.upperBound, let value = HTTPGrammar.hexValue(bytes[index]) {
            let (shifted, overflowed) = size.multipliedReportingOverflow(by: 16)
            guard !overflowed else { throw .bodyTooLarge }
            // The product's last four bits are zero, so this cannot overflow.
            size = shifted | Int(value)
            index += 1
        }
        guard index > line.lowerBound,
            index == line.upperBound || bytes[index] == UInt8(ascii: ";")
        else { throw .malformedChunk }
        for rest in index..<line.upperBound where !HTTPGrammar.isFieldValue(bytes[rest]) {
            throw .malformedChunk
        }
        return size
    }
}
