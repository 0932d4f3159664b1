import CorpusModel

/// Which places of a ranked list a query asks for.
///
/// A cursor of such a list holds a place, which stays the same as long as the dataset does.
struct RankedSlice {
    /// Furthest place; no list is as long, and no arithmetic on it overflows.
    private static let furthest = 1 << 40

    let places: Range<Int>
    private let limit: Int

    init(_ query: ListQuery) {
        limit = query.limit
        switch query.position {
        case .start: places = 0..<limit
        case .number(let number):
            let start = (number - 1) * limit
            places = start..<start + limit
        case .key(let key):
            var place = 0
            if case .integer(let given)? = key.values.first { place = given }
            place = min(max(place, 0), Self.furthest)
            switch key.direction {
            case .after: places = place..<place + limit
            case .before: places = max(0, place - limit)..<place
            }
        }
    }

    /// Returns the page that the items at the places make.
    func page<Item>(_ items: [Item], total: Int) -> Page<Item> {
        let end = places.lowerBound + items.count
        return Page(
            items: items, total: total,
            next: end < total && !items.isEmpty ? key(end, .after) : nil,
            previous: places.lowerBound > 0 && !items.isEmpty
                ? key(places.lowerBound, .before) : nil)
    }

    private func key(_ place: Int, _ direction: PageKey.Direction) -> PageKey {
        PageKey(values: [.integer(place)], id: "", direction: direction)
    }
}
