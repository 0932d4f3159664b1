/// Why a request could not be read; the connection closes after the answer.
enum RequestError: Error, Equatable, CaseIterable {
    case malformedRequestLine
    case malformedTarget
    case bareLineFeed
    case malformedField
    case foldedField
    case badHost
    case badContentLength
    case conflictingLength
    case malformedChunk
    case unknownMethod
    case unknownTransferCoding
    case unsupportedVersion
    case expectationFailed
    case requestLineTooLong
    case fieldsTooLarge
    case bodyTooLarge

    var status: HTTPStatus {
        switch self {
        case .malformedRequestLine, .malformedTarget, .bareLineFeed, .malformedField, .foldedField,
            .badHost, .badContentLength, .conflictingLength, .malformedChunk:
            .badRequest
        case .unknownMethod, .unknownTransferCoding: .notImplemented
        case .unsupportedVersion: .versionNotSupported
        case .expectationFailed: .expectationFailed
        case .requestLineTooLong: .uriTooLong
        case .fieldsTooLarge: .requestHeaderFieldsTooLarge
        case .bodyTooLarge: .contentTooLarge
        }
    }

    /// The word of the problem document's closed list.
    var code: String {
        switch self {
        case .malformedRequestLine: "malformed_request_line"
        case .malformedTarget: "malformed_target"
        case .bareLineFeed: "bare_line_feed"
        case .malformedField: "malformed_field"
        case .foldedField: "folded_field"
        case .badHost: "bad_host"
        case .badContentLength: "bad_content_length"
        case .conflictingLength: "conflicting_length"
        case .malformedChunk: "malformed_chunk"
        case .unknownMethod: "unknown_method"
        case .unknownTransferCoding: "unknown_transfer_coding"
        case .unsupportedVersion: "unsupported_version"
        case .expectationFailed: "expectation_failed"
        case .requestLineTooLong: "uri_too_long"
        case .fieldsTooLarge: "fields_too_large"
        case .bodyTooLarge: "content_too_large"
        }
    }

    /// The code as words: `malformed_chunk` is "Malformed chunk".
    var title: String {
        if self == .requestLineTooLong { return "URI too long" }
        let words = code.split(separator: "_").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// One sentence for the client: what was wrong and, where it helps, what would be right.
    ///
    /// Never repeats bytes of the request.
    var message: String {
        switch self {
        case .malformedRequestLine:
            "The request line is a method, a target and HTTP/1.1, with one space between them."
        case .malformedTarget:
            "The target is a path and query in which other bytes than RFC 3986 allows are "
                + "percent-encoded UTF-8, without control bytes and without dot segments."
        case .bareLineFeed: "Lines end in CR LF, not in LF alone."
        case .malformedField:
            "A header field is a token, a colon right after it, and a value without control bytes."
        case .foldedField: "A header field stands on one line; folding it is obsolete."
        case .badHost: "An HTTP/1.1 request has exactly one Host field: a host and perhaps a port."
        case .badContentLength: "Content-Length occurs once and is one decimal number."
        case .conflictingLength:
            "Content-Length and Transfer-Encoding exclude each other, and HTTP/1.0 has no chunks."
        case .malformedChunk:
            "A chunk is its size in hexadecimal, CR LF, that many bytes and CR LF."
        case .unknownMethod: "The server does not know this method; names are in capitals."
        case .unknownTransferCoding: "The only transfer coding understood is chunked, named once."
        case .unsupportedVersion: "The server speaks HTTP/1, no other major version."
        case .expectationFailed: "The only expectation that can be met is 100-continue."
        case .requestLineTooLong: "The request line is longer than the server takes."
        case .fieldsTooLarge: "The header fields are more or larger than the server takes."
        case .bodyTooLarge: "The body is larger than the server takes."
        }
    }
}
