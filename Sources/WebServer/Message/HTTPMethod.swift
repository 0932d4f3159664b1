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
    init?(_ bytes: ArraySlice<UInt8>) {
        for method in Self.allCases where bytes.elementsEqual(method.rawValue.utf8) {
            self = method
            return
        }
        return nil
    }
}
