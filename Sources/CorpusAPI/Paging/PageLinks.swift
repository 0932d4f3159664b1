import CorpusModel

/// Where a page's neighbours are.
struct PageLinks {
    /// The page itself.
    let current: String
    let first: String
    /// `nil` on the first page.
    let previous: String?
    /// `nil` on the last page.
    let next: String?
    let last: String
    /// For the next page; `nil` on the last one.
    let nextCursor: String?
    /// For the page before; `nil` on the first one.
    let previousCursor: String?

    /// Creates the links of a page.
    ///
    /// A list walked by number is walked on by number, every other one by cursor. The last page goes by
    /// its number either way, since no item is known to begin it; a list without pages is its own last.
    init<Item>(_ page: Page<Item>, of call: Call) {
        let arguments = call.arguments
        let nextCursor = page.next.map { call.cursor(at: $0) }
        let previousCursor = page.previous.map { call.cursor(at: $0) }
        let limit = arguments.list.limit
        let lastNumber = max(1, (page.total + limit - 1) / limit)
        func address(_ parameter: Parameter, _ value: String?) -> String {
            var query = arguments.given.filter {
                $0.parameter != Parameter.page.name && $0.parameter != Parameter.cursor.name
            }.map { ($0.parameter, $0.value) }
            if let value { query.append((parameter.name, value)) }
            return call.address(URIQuery.text(query))
        }
        current = call.address(arguments.canonicalQuery)
        last =
            call.endpoint.takes(.page) ? address(.page, String(lastNumber)) : address(.cursor, nil)
        if case .number(let number) = arguments.list.position {
            first = address(.page, "1")
            previous = number > 1 ? address(.page, String(min(number - 1, lastNumber))) : nil
            next = number < lastNumber ? address(.page, String(number + 1)) : nil
        } else {
            first = address(.cursor, nil)
            previous = previousCursor.map { address(.cursor, $0) }
            next = nextCursor.map { address(.cursor, $0) }
        }
        self.nextCursor = nextCursor
        self.previousCursor = previousCursor
    }

    /// The value of the `Link` field (RFC 8288).
    var field: String {
        var links = ["<\(first)>; rel=\"first\""]
        if let previous { links.append("<\(previous)>; rel=\"prev\"") }
        if let next { links.append("<\(next)>; rel=\"next\"") }
        links.append("<\(last)>; rel=\"last\"")
        return links.joined(separator: ", ")
    }
}
