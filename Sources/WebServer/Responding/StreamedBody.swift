import Synchronization

/// The body of one streamed answer on its way: made on workers, piece by piece, as it is sent.
///
/// Each piece is asked for when the one before is gone, so the lock is never waited for.
final class StreamedBody: Sendable {
    /// What the next bytes for the client are.
    enum Piece: Sendable {
        case more([UInt8])
        case last([UInt8])
        case failed(any Error)
    }

    private struct State {
        var source: BodyStream.Source?
        var encoder: GzipStream?
        /// The body as its source makes it, when it is compressed on the way.
        var plain: [UInt8] = []
    }

    /// How much a source is asked for at once, and so what a client costs that does not read.
    ///
    /// Large enough that handing it between threads costs little beside making it, and what a
    /// socket's own buffer takes at once.
    static let pieceBytes = 65_536
    /// The longest line before a chunk: eight digits and the line's end.
    private static let sizeLineBytes = 10

    private let stream: BodyStream
    private let isCompressed: Bool
    private let isChunked: Bool
    private let state = Mutex(State())

    /// Prepares a body; a body that is not in chunks lasts until the connection closes.
    init(_ stream: BodyStream, isCompressed: Bool, isChunked: Bool) {
        self.stream = stream
        self.isCompressed = isCompressed
        self.isChunked = isChunked
    }

    /// Makes the next piece, ready for the wire.
    func next() -> Piece {
        state.withLock { state in
            do {
                var bytes: [UInt8] = []
                bytes.reserveCapacity(Self.pieceBytes + Self.sizeLineBytes)
                if isChunked { bytes.append(contentsOf: "00000000\r\n".utf8) }
                let isLast = try fill(&bytes, from: &state)
                if isChunked { Self.frame(&bytes, isLast: isLast) }
                return isLast ? .last(bytes) : .more(bytes)
            } catch {
                return .failed(error)
            }
        }
    }

    /// Appends a piece of the body; true at its end.
    private func fill(_ bytes: inout [UInt8], from state: inout sending State) throws -> Bool {
        if state.source == nil {
            state.source = try stream.open()
            if isCompressed { state.encoder = try GzipStream() }
        }
        guard let source = state.source else { return true }
        guard let encoder = state.encoder else {
            while bytes.count < Self.pieceBytes {
                guard try source(&bytes) else { return true }
            }
            return false
        }
        var isLast = false
        while state.plain.count < Self.pieceBytes, !isLast { isLast = try !source(&state.plain) }
        try encoder.append(state.plain, isLast: isLast, to: &bytes)
        state.plain.removeAll(keepingCapacity: true)
        return isLast
    }

    /// Writes the size of a chunk into its place, and the end of the body behind the last one.
    private static func frame(_ bytes: inout [UInt8], isLast: Bool) {
        var size = bytes.count - sizeLineBytes
        if size == 0 {
            // A chunk of no bytes would end the body.
            bytes.removeAll(keepingCapacity: true)
        } else {
            for index in stride(from: sizeLineBytes - 3, through: 0, by: -1) {
                bytes[index] = HTTPGrammar.hexDigit(size & 0x0F)
                size >>= 4
            }
            bytes.append(contentsOf: "\r\n".utf8)
        }
        if isLast { bytes.append(contentsOf: "0\r\n\r\n".utf8) }
    }
}
