/// A route's pattern, read once.
struct RoutePattern {
    /// One part between two slashes.
    enum Segment: Equatable {
        case literal([UInt8])
        case parameter(name: String)
    }

    let segments: [Segment]
    /// The names in braces, first to last.
    let parameterNames: [String]

    /// Reads a pattern such as `/articles/{id}`; `/` alone has no segments.
    ///
    /// - Throws: `RoutingError` for a pattern that no canonical path could match.
    init(_ text: String) throws(RoutingError) {
        guard text.hasPrefix("/") else { throw .malformedPattern(text) }
        guard text != "/" else {
            segments = []
            parameterNames = []
            return
        }
        var segments: [Segment] = []
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            if part.hasPrefix("{"), part.hasSuffix("}"), part.count > 2 {
                let name = String(part.dropFirst().dropLast())
                guard !segments.contains(.parameter(name: name)) else {
                    throw .malformedPattern(text)
                }
                segments.append(.parameter(name: name))
            } else {
                guard !part.isEmpty, part.utf8.allSatisfy(HTTPGrammar.isPath) else {
                    throw .malformedPattern(text)
                }
                segments.append(.literal(Array(part.utf8)))
            }
        }
        self.segments = segments
        parameterNames = segments.compactMap { segment in
            if case .parameter(let name) = segment { name } else { nil }
        }
    }
}
