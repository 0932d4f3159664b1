import ArticleStore
import CorpusModel
import WebServer

/// Where the items of a list come from, and how one of them is written.
struct Listing<Item: Sendable>: Sendable {
    /// Hands out the items of a whole list batch by batch; `nil` at the end.
    typealias Batches = () throws -> [Item]?

    let page: @Sendable (ListQuery) throws -> Page<Item>
    /// Begins the whole list, of one dataset, at the query's position; each batch is read while that is.
    let batches: @Sendable (ListQuery, Dataset) throws -> Batches
    /// The list that can be spread out and explained; `nil` for a list that cannot.
    let inquiry: CorpusList<Item>?
    /// The texts that spans of an item lie in.
    let places: @Sendable (Item) -> [TextPlace]
    let write: @Sendable (Item, Presentation, inout JSONWriter) -> Void

    /// Creates the listing of a list that the store can hand out whole.
    init(
        _ list: CorpusList<Item>, places: @escaping @Sendable (Item) -> [TextPlace] = { _ in [] },
        _ body: @escaping @Sendable (Item, Presentation) -> some ResponseBody
    ) {
        page = { try list.page($0) }
        batches = { query, dataset in
            var stream = try list.stream(query, of: dataset)
            return { try stream.next() }
        }
        inquiry = list
        self.places = places
        write = { body($0, $1).write(to: &$2) }
    }

    /// Creates the listing of a list that is read by pages alone.
    init(
        page: @escaping @Sendable (ListQuery) throws -> Page<Item>,
        places: @escaping @Sendable (Item) -> [TextPlace] = { _ in [] },
        _ body: @escaping @Sendable (Item, Presentation) -> some ResponseBody
    ) {
        self.page = page
        batches = { query, _ in
            var walk = PageWalk(query, page)
            return { try walk.next() }
        }
        inquiry = nil
        self.places = places
        write = { body($0, $1).write(to: &$2) }
    }

    /// Creates the listing of what is counted and ranked anew for each slice of it.
    ///
    /// `ranked` returns the items at some places of their order, and how many there are in all.
    init(
        ranked: @escaping @Sendable (ListQuery, Range<Int>) throws -> (items: [Item], total: Int),
        _ body: @escaping @Sendable (Item, Presentation) -> some ResponseBody
    ) {
        page = { query in
            let slice = RankedSlice(query)
            let found = try ranked(query, slice.places)
            return slice.page(found.items, total: found.total)
        }
        batches = { query, _ in
            var isAtEnd = false
            return {
                defer { isAtEnd = true }
                return isAtEnd ? nil : try ranked(query, 0..<Int.max).items
            }
        }
        inquiry = nil
        places = { _ in [] }
        write = { body($0, $1).write(to: &$2) }
    }

    /// Creates the listing of a few items that are all there is.
    init(
        _ items: [Item], _ body: @escaping @Sendable (Item, Presentation) -> some ResponseBody
    ) {
        page = { _ in Page(items: items, total: items.count, next: nil, previous: nil) }
        batches = { _, _ in
            var rest: [Item]? = items
            return {
                defer { rest = nil }
                return rest
            }
        }
        inquiry = nil
        places = { _ in [] }
        write = { body($0, $1).write(to: &$2) }
    }

    private init(
        page: @escaping @Sendable (ListQuery) throws -> Page<Item>,
        batches: @escaping @Sendable (ListQuery, Dataset) throws -> Batches,
        like other: Listing<Item>
    ) {
        self.page = page
        self.batches = batches
        inquiry = other.inquiry
        places = other.places
        write = other.write
    }

    /// Returns the same listing with `complete` putting into the items of each page what is missing.
    func completed(
        _ complete: @escaping @Sendable ([Item]) throws -> [Item]
    ) -> Listing<Item> {
        Listing(
            page: { [page] query in
                var found = try page(query)
                found.items = try complete(found.items)
                return found
            },
            batches: { [batches] query, dataset in
                let next = try batches(query, dataset)
                return { try next().map(complete) }
            }, like: self)
    }
}
