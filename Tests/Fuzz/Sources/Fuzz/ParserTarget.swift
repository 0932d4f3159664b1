import WebServer

@testable import WebServer

/// Feeds bytes to the request parser whole and in pieces; both have to find the same requests.
enum ParserTarget {
    /// What a parser makes of bytes.
    private struct Outcome: Equatable {
        var requests: [Request] = []
        var error: RequestError?
        var progress: RequestParser.Progress?
    }

    private struct Request: Equatable {
        let method: HTTPMethod
        let target: String
        let keepsAlive: Bool
        let fields: [String]
        let body: [UInt8]
    }

    /// Small, so that short inputs reach every limit.
    private static let limits: RequestLimits = {
        var limits = RequestLimits()
        limits.requestLineBytes = 96
        limits.headerBytes = 256
        limits.headerFields = 8
        limits.bodyBytes = 128
        limits.chunkLineBytes = 24
        return limits
    }()

    /// The first two bytes choose where to cut, the others are what a client sends.
    static func run(_ input: [UInt8]) -> Int32 {
        let bytes = Array(input.dropFirst(2))
        var state = UInt64(input.first ?? 1) << 8 | UInt64(input.dropFirst().first ?? 1)
        let whole = outcome(of: [bytes])
        let cut = outcome(of: pieces(of: bytes, &state))
        demand(whole == cut, "whole: \(whole)\ncut: \(cut)")
        demand(whole == outcome(of: bytes.map { [$0] }), "one byte at a time differs")
        for request in whole.requests {
            demand(!request.target.utf8.contains { $0 < 0x21 || $0 == 0x7F }, "a control byte")
            demand(request.body.count <= limits.bodyBytes, "a long body")
            for field in request.fields {
                demand(!field.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }, "a line end")
            }
        }
        return 0
    }

    private static func pieces(of bytes: [UInt8], _ state: inout UInt64) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let piece = rest.prefix(1 + Int(state >> 33) % 17)
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }

    private static func outcome(of pieces: [[UInt8]]) -> Outcome {
        var parser = RequestParser(limits: limits)
        var outcome = Outcome()
        do {
            for piece in pieces {
                piece.withUnsafeBytes { parser.append($0) }
                while try parser.next() { outcome.requests.append(Self.read(parser.request)) }
            }
            outcome.progress = parser.progress
        } catch {
            outcome.error = error
        }
        return outcome
    }

    private static func read(_ request: HTTPRequest) -> Request {
        Request(
            method: request.method, target: request.content.target.text,
            keepsAlive: request.content.keepsAlive,
            fields: ["Host", "Content-Length", "Connection", "Expect", "Accept"].compactMap {
                request.field($0)
            },
            body: request.body)
    }
}
