/// Where the fields lie that choose among the answers kept ready for one target.
///
/// A field that is missing has an empty place, which is as good: an empty `Accept` or
/// `Accept-Encoding` chooses what none at all would.
struct AnswerSelection {
    private(set) var accept = 0..<0
    private(set) var acceptEncoding = 0..<0
    private(set) var origin = 0..<0
    private(set) var ifNoneMatch = 0..<0
    private(set) var ifModifiedSince = 0..<0
    private(set) var requestID = 0..<0
    /// A second field of the name is taken together with what stands between, which is no token.
    private(set) var authorization = 0..<0
    /// From the value of the first field of the name to that of the last, whatever stands between.
    private(set) var forwarded = 0..<0
    private(set) var forwardedFor = 0..<0
    /// Whether nothing asks for more than a look-up.
    ///
    /// A field that is repeated would have to be joined.
    private(set) var isOrdinary = true

    /// Takes note of a field.
    mutating func add(_ bytes: Span<UInt8>, _ field: FieldLine) {
        var earlier = 0..<0
        switch field.name.count {
        case 6 where HTTPGrammar.isSame(bytes, field.name, "accept"):
            // What takes anything chooses what no field at all would, and is what most tools send.
            let start = field.value.lowerBound
            let takesAnything = HTTPGrammar.isEqual(bytes, field.value, "*/*")
            (earlier, accept) = (accept, takesAnything ? start..<start : field.value)
        case 6 where HTTPGrammar.isSame(bytes, field.name, "origin"):
            (earlier, origin) = (origin, field.value)
        case 9 where HTTPGrammar.isSame(bytes, field.name, "forwarded"):
            forwarded = Self.joined(forwarded, field.value)
            return
        case 12 where HTTPGrammar.isSame(bytes, field.name, "x-request-id"):
            (earlier, requestID) = (requestID, field.value)
        case 13 where HTTPGrammar.isSame(bytes, field.name, "if-none-match"):
            (earlier, ifNoneMatch) = (ifNoneMatch, field.value)
        case 13 where HTTPGrammar.isSame(bytes, field.name, "authorization"):
            authorization = Self.joined(authorization, field.value)
            return
        case 15 where HTTPGrammar.isSame(bytes, field.name, "accept-encoding"):
            (earlier, acceptEncoding) = (acceptEncoding, field.value)
        case 15 where HTTPGrammar.isSame(bytes, field.name, "x-forwarded-for"):
            forwardedFor = Self.joined(forwardedFor, field.value)
            return
        case 17 where HTTPGrammar.isSame(bytes, field.name, "if-modified-since"):
            (earlier, ifModifiedSince) = (ifModifiedSince, field.value)
        default: return
        }
        // Fields stand behind the request line, so only a missing one begins at 0.
        if earlier.lowerBound > 0 { isOrdinary = false }
    }

    /// Where a field lies together with the earlier ones of its name.
    private static func joined(_ earlier: Range<Int>, _ value: Range<Int>) -> Range<Int> {
        (earlier.isEmpty ? value : earlier).lowerBound..<value.upperBound
    }
}
