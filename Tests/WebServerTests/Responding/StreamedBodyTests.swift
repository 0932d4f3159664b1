import Testing

@testable import WebServer

@Suite struct StreamedBodyTests {
    private struct Fault: Error {}

    /// A body of as many rows of 100 bytes.
    private static func rows(_ count: Int) -> BodyStream {
        BodyStream {
            var left = count
            return { bytes in
                guard left > 0 else { return false }
                left -= 1
                bytes += [UInt8](repeating: UInt8(left & 0x7F), count: 100)
                return true
            }
        }
    }

    private static func whole(_ stream: BodyStream) throws -> [UInt8] {
        let source = try stream.open()
        var bytes: [UInt8] = []
        while try source(&bytes) {}
        return bytes
    }

    private static func pieces(of body: StreamedBody) throws -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        while true {
            switch body.next() {
            case .more(let bytes): pieces.append(bytes)
            case .last(let bytes): return pieces + [bytes]
            case .failed(let error): throw error
            }
        }
    }

    @Test(arguments: [0, 1, 655, 656, 2_000])
    func `gives the whole body in pieces of bounded size`(_ count: Int) throws {
        let pieces = try Self.pieces(
            of: StreamedBody(Self.rows(count), isCompressed: false, isChunked: false))
        #expect(pieces.allSatisfy { $0.count < StreamedBody.pieceBytes + 100 })
        #expect(Array(pieces.joined()) == (try Self.whole(Self.rows(count))))
        #expect(pieces.count == count / 656 + 1)
    }

    @Test(arguments: [0, 1, 655, 656, 2_000])
    func `frames each piece as a chunk and ends with an empty one`(_ count: Int) throws {
        let pieces = try Self.pieces(
            of: StreamedBody(Self.rows(count), isCompressed: false, isChunked: true))
        var body = ChunkedBody()
        var input = InputBuffer()
        var decoded: [UInt8] = []
        var isWhole = false
        for piece in pieces {
            #expect(!isWhole)
            piece.withUnsafeBytes { input.append($0) }
            isWhole = try body.read(from: &input, into: &decoded, limits: RequestLimits())
        }
        #expect(isWhole && input.count == 0)
        #expect(decoded == (try Self.whole(Self.rows(count))))
    }

    @Test(arguments: [0, 1, 2_000])
    func `compresses so that each piece can be read when it comes`(_ count: Int) throws {
        let whole = try Self.whole(Self.rows(count))
        let pieces = try Self.pieces(
            of: StreamedBody(Self.rows(count), isCompressed: true, isChunked: false))
        #expect(Gzip.decoded(Array(pieces.joined()), mayEndEarly: false) == whole)
        let first = try #require(Gzip.decoded(pieces[0], mayEndEarly: true))
        #expect(first.count == min(whole.count, 65_600))
        #expect(whole.starts(with: first))
    }

    @Test func `fails when the source cannot be opened or gives up`() {
        let unopened = StreamedBody(
            BodyStream { throw Fault() }, isCompressed: false, isChunked: true)
        guard case .failed(let error) = unopened.next() else {
            Issue.record("the failure was not told")
            return
        }
        #expect(error is Fault)
        let broken = BodyStream {
            var calls = 0
            return { bytes in
                calls += 1
                guard calls < 3 else { throw Fault() }
                bytes += [UInt8](repeating: 1, count: 40_000)
                return true
            }
        }
        let body = StreamedBody(broken, isCompressed: false, isChunked: true)
        guard case .more = body.next(), case .failed = body.next() else {
            Issue.record("a piece went out with the failure, or none before it")
            return
        }
    }
}
