/// Puts a chunked body together (RFC 9112 §7.1).
struct ChunkedBody {
    /// What the next bytes are expected to be.
    private enum State {
        case size
        case data(remaining: Int)
        case dataEnd
        case trailers
    }

    private var state = State.size
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
                let size = try Self.size(input.bytes[line])
                guard size <= limits.bodyBytes - body.count else { throw .bodyTooLarge }
                state = size == 0 ? .trailers : .data(remaining: size)
            case .data(let remaining):
                let taken = input.takeBytes(atMost: remaining, into: &body)
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
                _ = try FieldLine(input.bytes, line)
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
    private static func size(_ line: ArraySlice<UInt8>) throws(RequestError) -> Int {
        let digits = line.prefix { HTTPGrammar.hexValue($0) != nil }
        let rest = line[digits.endIndex...]
        guard !digits.isEmpty, rest.isEmpty || rest.first == UInt8(ascii: ";"),
            rest.allSatisfy(HTTPGrammar.isFieldValue)
        else { throw .malformedChunk }
        var size = 0
        for digit in digits {
            let (shifted, overflowed) = size.multipliedReportingOverflow(by: 16)
            guard !overflowed, let value = HTTPGrammar.hexValue(digit) else {
                throw .bodyTooLarge
            }
            // The product's last four bits are zero, so this cannot overflow.
            size = shifted | Int(value)
        }
        return size
    }
}
