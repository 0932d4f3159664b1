@testable import WebServer

/// Searches for made-up texts; each is found or refused, and no SQLite error comes of it.
enum SearchTarget {
    private static let lists = [
        "/v1/search?q=", "/v1/articles?q=", "/v1/entities?q=", "/v1/quotes?q=",
    ]

    static func run(_ bytes: [UInt8]) -> Int32 {
        let text = String(decoding: bytes, as: UTF8.self)
        guard !text.utf8.contains(0) else { return 0 }
        let escaped = text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        for list in lists {
            let status = APITarget.answer(to: list + escaped, accept: nil).status.code
            demand(status == 200 || status == 400 || status == 404, "\(status) to \(list)\(text)")
        }
        return 0
    }
}
