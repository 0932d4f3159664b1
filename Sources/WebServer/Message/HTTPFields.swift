/// Header fields in the order they were added; names compare without letter case.
public struct HTTPFields: Sendable, ExpressibleByDictionaryLiteral, Sequence {
    /// One name and its value, as they go over the wire.
    public typealias Element = (name: String, value: String)

    private var lines: [Element]

    /// Creates an empty collection.
    public init() { lines = [] }

    /// Creates the fields in the order written; a name may occur more than once.
    public init(dictionaryLiteral elements: (String, String)...) {
        lines = elements.map { (name: $0.0, value: $0.1) }
    }

    /// How many field lines there are.
    public var count: Int { lines.count }

    /// The value of a field, or `nil` when there is none of this name.
    ///
    /// Reading joins the values of repeated fields with a comma and a space (RFC 9110 §5.3).
    /// Writing puts the value where the first line of the name stood and removes the others;
    /// writing `nil` removes them all.
    public subscript(_ name: String) -> String? {
        get {
            var joined: String?
            for line in lines where Self.isSame(line.name, name) {
                if let first = joined {
                    joined = first + ", " + line.value
                } else {
                    joined = line.value
                }
            }
            return joined
        }
        set {
            let first = lines.firstIndex { Self.isSame($0.name, name) }
            guard let newValue else {
                if first != nil { lines.removeAll { Self.isSame($0.name, name) } }
                return
            }
            guard let first else {
                lines.append((name, newValue))
                return
            }
            lines[first].value = newValue
            var index = lines.count - 1
            while index > first {
                if Self.isSame(lines[index].name, name) { lines.remove(at: index) }
                index -= 1
            }
        }
    }

    /// Adds a line and keeps those of the same name that are there already.
    public mutating func add(_ name: String, _ value: String) {
        lines.append((name, value))
    }

    /// Adds an item to a comma-separated list field unless the list holds it already.
    ///
    /// Items compare without letter case, as field names and `Vary` members do.
    public mutating func addListItem(_ item: String, to name: String) {
        guard let list = self[name] else {
            lines.append((name, item))
            return
        }
        let isThere = list.utf8.split(separator: UInt8(ascii: ",")).contains { part in
            HTTPGrammar.isSame(HTTPGrammar.trimmed(part), item.utf8)
        }
        if !isThere { self[name] = list + ", " + item }
    }

    /// Removes what a 304 does not repeat, because it describes a body or where it leads
    /// (RFC 9110 §15.4.5).
    mutating func leaveOutContent() {
        for name in ["Content-Type", "Content-Encoding", "Content-Disposition", "Link"] {
            self[name] = nil
        }
    }

    /// Has caches that serve several clients keep nothing of an answer that not everyone may get.
    ///
    /// A shared cache may keep even that if `Cache-Control` names it (RFC 9111 §3.5).
    mutating func keepFromSharedCaches() {
        let kept = (self["Cache-Control"] ?? "").split(separator: ",")
            .map { String($0.drop { $0 == " " }) }
            .filter { $0 != "public" && $0 != "private" && !$0.hasPrefix("s-maxage") }
        self["Cache-Control"] = (["private"] + kept).joined(separator: ", ")
        addListItem("Authorization", to: "Vary")
    }

    /// Iterates over the lines in order.
    public func makeIterator() -> IndexingIterator<[Element]> { lines.makeIterator() }

    /// Whether every name is a token and no value could end its line early.
    ///
    /// A carriage return, line feed or NUL inside a value would let its author write fields or
    /// a whole answer of their own (RFC 9110 §5.5).
    var areSafeToSend: Bool {
        lines.allSatisfy { line in
            !line.name.isEmpty && line.name.utf8.allSatisfy(HTTPGrammar.isToken)
                && line.value.utf8.allSatisfy(HTTPGrammar.isFieldValue)
        }
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        // Names are nearly always written the same way, and equal strings compare fast.
        left.utf8.count == right.utf8.count
            && (left == right || HTTPGrammar.isSame(left.utf8, right.utf8))
    }
}
