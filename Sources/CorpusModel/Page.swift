/// One slice of an ordered list.
public struct Page<Item: Sendable>: Sendable {
    /// The items, in the order asked for.
    public var items: [Item]
    /// How many items match over all pages; exact.
    public var total: Int
    /// Where the page after this one begins; `nil` on the last page.
    public var next: PageKey?
    /// Where the page before this one ends; `nil` on the first page.
    public var previous: PageKey?

    /// Creates a page.
    public init(items: [Item], total: Int, next: PageKey?, previous: PageKey?) {
        self.items = items
        self.total = total
        self.next = next
        self.previous = previous
    }
}

extension Page: Equatable where Item: Equatable {}

/// A place in an ordered list: the sort values and the id of the item beside it (a keyset).
public struct PageKey: Sendable, Hashable {
    /// Which way the page extends from the key.
    public enum Direction: String, Sendable {
        case after
        case before
    }

    /// The item's value under each sort term, in order, without the closing id; `nil` for null.
    public var values: [SortValue?]
    /// The item's id, which every sort ends with.
    public var id: String
    /// Which way the page extends from the key.
    public var direction: Direction

    /// Creates a key.
    public init(values: [SortValue?], id: String, direction: Direction) {
        self.values = values
        self.id = id
        self.direction = direction
    }
}

/// The value of one item under one sort term.
public enum SortValue: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case real(Double)
}

/// Which slice of a list is asked for.
public enum PagePosition: Sendable, Hashable {
    /// The first page.
    case start
    /// The page with this number, from 1.
    case number(Int)
    /// The page beside this key.
    case key(PageKey)
}

/// One term of a sort order.
public struct SortTerm: Sendable, Hashable {
    /// Name of the field as served.
    public var field: String
    /// Whether the largest value comes first.
    ///
    /// Nulls come last either way.
    public var isDescending: Bool

    /// Creates a term.
    public init(_ field: String, isDescending: Bool) {
        self.field = field
        self.isDescending = isDescending
    }
}
