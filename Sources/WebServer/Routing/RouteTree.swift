/// The routes, arranged by the segments of their patterns.
///
/// Nodes lie in one array and refer to each other by index. A literal segment goes before a
/// parameter; when the literal leads nowhere the parameter is tried, and since a node is reached
/// by one path of the tree only, no node is visited twice.
struct RouteTree: Sendable {
    private struct Node: Sendable {
        var literals: [(segment: [UInt8], child: Int)] = []
        var parameter: Int?
        /// Indices into the router's table, one for each method.
        var routes: [Int] = []
    }

    private var nodes = [Node()]

    /// Puts a route at the end of its pattern.
    ///
    /// Returns the routes that have the same pattern but for the names of its parameters.
    mutating func insert(_ pattern: RoutePattern, route: Int) -> [Int] {
        var node = 0
        for segment in pattern.segments { node = child(of: node, for: segment) }
        defer { nodes[node].routes.append(route) }
        return nodes[node].routes
    }

    /// Finds the routes of the pattern that a path matches; empty when there is none.
    ///
    /// - Parameters:
    ///   - path: The path's bytes as sent, without a slash at the end.
    ///   - values: Receives the decoded segments that stand where the pattern has a parameter.
    /// - Returns: Indices into the router's table.
    func routes(matching path: ArraySlice<UInt8>, values: inout [String]) -> [Int] {
        find(path.dropFirst(), from: 0, isRoot: path.count <= 1, values: &values)
    }

    private func find(
        _ path: ArraySlice<UInt8>, from index: Int, isRoot: Bool, values: inout [String]
    ) -> [Int] {
        if isRoot { return nodes[index].routes }
        let segment = path.prefix { $0 != UInt8(ascii: "/") }
        let isLast = segment.endIndex == path.endIndex
        let rest = path[segment.endIndex...].dropFirst()
        guard !segment.isEmpty else { return [] }
        let name = Self.decoded(segment)
        for (literal, child) in nodes[index].literals where name.elementsEqual(literal) {
            let found = find(rest, from: child, isRoot: isLast, values: &values)
            if !found.isEmpty { return found }
        }
        guard let child = nodes[index].parameter else { return [] }
        values.append(String(decoding: name, as: UTF8.self))
        let found = find(rest, from: child, isRoot: isLast, values: &values)
        if found.isEmpty { values.removeLast() }
        return found
    }

    /// The segment with its escapes resolved; nothing is copied if there are none.
    private static func decoded(_ segment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard segment.contains(UInt8(ascii: "%")) else { return segment }
        return RequestTarget.decode(segment, plusIsSpace: false)[...]
    }

    private mutating func child(of node: Int, for segment: RoutePattern.Segment) -> Int {
        switch segment {
        case .literal(let bytes):
            if let known = nodes[node].literals.first(where: { $0.segment == bytes }) {
                return known.child
            }
            nodes[node].literals.append((bytes, nodes.count))
        case .parameter:
            if let known = nodes[node].parameter { return known }
            nodes[node].parameter = nodes.count
        }
        nodes.append(Node())
        return nodes.count - 1
    }
}
