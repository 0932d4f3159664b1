@testable import WebServer

extension RequestParser {
    mutating func nextRequest() throws(RequestError) -> HTTPRequest? {
        try next() ? request : nil
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }
    mutating func append(_ text: String) { append(Array(text.utf8)) }
}
