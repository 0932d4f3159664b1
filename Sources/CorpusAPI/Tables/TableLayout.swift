/// How the objects of a list are laid out in rows: one column for each member that is one value.
///
/// A member that is an object gives a column for each of its own, named with a dot; what lies deeper and
/// what says only where more is stays out. A list becomes one cell: its texts, or the names of its
/// objects, joined by semicolons.
struct TableLayout: Sendable {
    /// One column.
    struct Column: Sendable, Equatable {
        let name: String
        /// Whether the cells are words and not numbers or truth values.
        let isText: Bool
    }

    /// What stands between the texts of a list in one cell.
    private static let separator = Array("; ".utf8)
    /// Members that name an object, the best first.
    private static let labels = ["name", "title", "text", "surface", "headline", "field"]

    let columns: [Column]
    private let properties: [Schema.Property]
    /// Which of all columns are kept, in order.
    private let kept: [Int]

    /// Creates the layout of a list's objects.
    ///
    /// `fields` are the members to show, all without it; `only` names the columns to show, in their order.
    init(_ schema: NamedSchema, fields: [String]?, only names: [String]? = nil) {
        properties = schema.schema.properties
        let all = properties.flatMap { property in
            Self.columns(property, isNested: false)
        }
        if let names {
            kept = names.compactMap { name in all.firstIndex { $0.name == name } }
        } else {
            kept = all.indices.filter { index in
                let member = all[index].name.prefix { $0 != "." }
                return fields?.contains(String(member)) ?? true
            }
        }
        columns = kept.map { all[$0] }
    }

    /// Returns the cells of one object in UTF-8, a cell a column; empty for null.
    func cells(of object: [UInt8]) -> [[UInt8]] {
        var scanner = JSONScanner(object)
        var cells: [[UInt8]] = []
        Self.read(properties, isNested: false, from: &scanner, into: &cells)
        return kept.map { cells[$0] }
    }

    private static func columns(
        _ property: Schema.Property, isNested: Bool, prefix: String = ""
    ) -> [Column] {
        guard property.name != "links" else { return [] }
        let name = prefix + property.name
        switch property.schema.bare {
        case .string, .timestamp, .date, .address, .choice:
            return [Column(name: name, isText: true)]
        case .integer, .number, .share, .boolean: return [Column(name: name, isText: false)]
        case .list(let items):
            return items.isScalar || label(of: items) != nil
                ? [Column(name: name, isText: true)] : []
        case .object(let members):
            guard !isNested else { return [] }
            return members.flatMap { columns($0, isNested: true, prefix: name + ".") }
        case .map, .nullable, .named, .sparse, .selection: return []
        }
    }

    /// Reads members in the order of the schema, which is the order they are written in.
    private static func read(
        _ properties: [Schema.Property], isNested: Bool, from scanner: inout JSONScanner,
        into cells: inout [[UInt8]]
    ) {
        guard scanner.next != UInt8(ascii: "n") else {
            _ = scanner.value()
            let missing = properties.flatMap { columns($0, isNested: isNested) }
            cells += Array(repeating: [], count: missing.count)
            return
        }
        var rest = properties[...]
        scanner.each { scanner in
            _ = scanner.key()
            guard let property = rest.popFirst(), property.name != "links" else {
                _ = scanner.value()
                return
            }
            switch property.schema.bare {
            case .list(let items):
                guard let cell = list(of: items, from: &scanner) else { return }
                cells.append(cell)
            case .object(let members):
                guard !isNested else {
                    _ = scanner.value()
                    return
                }
                read(members, isNested: true, from: &scanner, into: &cells)
            case .map, .nullable, .named, .sparse, .selection: _ = scanner.value()
            default: cells.append(scanner.content())
            }
        }
    }

    /// Reads a list as one cell; `nil` for a list that has no column.
    private static func list(of items: Schema, from scanner: inout JSONScanner) -> [UInt8]? {
        let label = label(of: items)
        guard items.isScalar || label != nil, scanner.next != UInt8(ascii: "n") else {
            _ = scanner.value()
            return items.isScalar || label != nil ? [] : nil
        }
        var texts: [[UInt8]] = []
        scanner.each { scanner in
            guard let label else { return texts.append(scanner.content()) }
            scanner.each { scanner in
                if scanner.key().elementsEqual(label.utf8) {
                    texts.append(scanner.content())
                } else {
                    _ = scanner.value()
                }
            }
        }
        return Array(texts.joined(separator: separator))
    }

    /// The member by which the objects of a list are told in one cell.
    private static func label(of items: Schema) -> String? {
        let names = items.properties.map(\.name)
        return labels.first(where: names.contains)
    }
}

extension Schema {
    /// The members of an object, whatever stands around it; none of anything else.
    var properties: [Property] {
        if case .object(let properties) = bare { properties } else { [] }
    }

    /// The schema without a name and without "or null".
    fileprivate var bare: Schema {
        switch self {
        case .named(let named), .sparse(let named): named.schema.bare
        case .nullable(let schema): schema.bare
        default: self
        }
    }

    fileprivate var isScalar: Bool {
        switch bare {
        case .string, .timestamp, .date, .address, .choice, .integer, .number, .share, .boolean:
            true
        default: false
        }
    }
}
