/// A path that guards let pass, compared before anything is made of a request.
struct OpenPath: Sendable {
    /// The path, or what stands before the parameter that it ends with.
    private let beginning: [UInt8]
    private let endsWithParameter: Bool

    /// Takes the path from a route's pattern, which has a parameter at its end or none.
    init(_ pattern: String) {
        let beginning = pattern.prefix { $0 != "{" }
        precondition(
            pattern.hasSuffix("}") || beginning.count == pattern.count,
            "an open path has a parameter at its end alone")
        self.beginning = Array(beginning.utf8)
        endsWithParameter = beginning.count < pattern.count
    }

    /// Whether a path as it was sent is this one.
    func matches(_ path: Span<UInt8>) -> Bool {
        guard path.count >= beginning.count,
            beginning.indices.allSatisfy({ beginning[$0] == path[$0] })
        else { return false }
        let rest = beginning.count..<path.count
        guard endsWithParameter else { return rest.isEmpty }
        return !rest.isEmpty && rest.allSatisfy { path[$0] != UInt8(ascii: "/") }
    }
}
