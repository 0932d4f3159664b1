/// A request method that RFC 9110 §9 or RFC 5789 defines.
///
/// Names are case-sensitive. A method that is not listed here is answered with 501, one that is
/// listed but has no route at the asked path with 405.
public enum HTTPMethod: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case trace = "TRACE"
    case connect = "CONNECT"

    /// The name as it stands in a request line.
    public var name: String { rawValue }

    /// Finds the method that these bytes spell exactly, letter case included.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        switch range.count {
        case 3 where HTTPGrammar.isEqual(bytes, range, "GET"): self = .get
        case 3 where HTTPGrammar.isEqual(bytes, range, "PUT"): self = .put
        case 4 where HTTPGrammar.isEqual(bytes, range, "HEAD"): self = .head
        case 4 where HTTPGrammar.isEqual(bytes, range, "POST"): self = .post
        case 5 where HTTPGrammar.isEqual(bytes, range, "PATCH"): self = .patch
        case 5 where HTTPGrammar.isEqual(bytes, range, "TRACE"): self = .trace
        case 6 where HTTPGrammar.isEqual(bytes, range, "DELETE"): self = .delete
        case 7 where HTTPGrammar.isEqual(bytes, range, "OPTIONS"): self = .options
        case 7 where HTTPGrammar.isEqual(bytes, range, "CONNECT"): self = .connect
        default: return nil
        }
    }
}
