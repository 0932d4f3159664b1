/// What stood in the `{name}` segments of a route's pattern, percent-decoded.
public struct PathParameters: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private var names: [String]
    private var values: [String]

    /// Creates an empty collection.
    public init() {
        names = []
        values = []
    }

    /// Creates the parameters a handler would see, for calling it in a test.
    public init(dictionaryLiteral elements: (String, String)...) {
        names = elements.map(\.0)
        values = elements.map(\.1)
    }

    /// Pairs the names of a pattern with the segments found, first to last.
    init(names: [String], values: [String]) {
        self.names = names
        self.values = values
    }

    /// The value of a parameter, or `nil` when the pattern has none of this name.
    public subscript(_ name: String) -> String? {
        names.firstIndex(of: name).map { values[$0] }
    }
}
