import Dispatch
import Testing

@testable import WebServer

@Suite struct GzipEncoderTests {
    @Test func `compresses one body after another, each by itself`() {
        let encoder = GzipEncoder()
        for count in [0, 1, 10, 20_000, 500_000, 3] {
            let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
            let encoded = encoder.encode(body) ?? []
            #expect(Gzip.decoded(encoded, mayEndEarly: false) == body)
            #expect(encoder.encode(body) == encoded)
        }
    }

    @Test func `compresses on several threads at once`() {
        let encoder = GzipEncoder()
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            let body = [UInt8](repeating: UInt8(index), count: 10_000 + index)
            let encoded = encoder.encode(body) ?? []
            #expect(Gzip.decoded(encoded, mayEndEarly: false) == body)
        }
    }
}
