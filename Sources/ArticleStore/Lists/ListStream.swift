import CorpusModel

/// A whole list, read a batch at a time, in memory that does not grow with its length.
///
/// Nothing is held between two batches: each is a read of its own that goes on where the last one ended. So a
/// slow client keeps no reader busy and no old state of the database alive. All batches are of one dataset.
public struct ListStream<Item: Sendable>: Sendable {
    /// Items a batch: a fraction of a second's reading, a few hundred kilobytes.
    static var batchSize: Int { 500 }

    /// Reads the batch at a place.
    typealias Batch = @Sendable (PagePosition) throws -> (items: [Item], next: PageKey?)

    private let batch: Batch
    /// Where the next batch begins; `nil` at the end.
    private var position: PagePosition?

    init(from position: PagePosition, batch: @escaping Batch) {
        self.position = position
        self.batch = batch
    }

    /// Returns the next items, or `nil` at the end.
    ///
    /// - Throws: `CorpusError.datasetChanged` when the corpus was imported anew since the stream began;
    ///   whatever a page of the list throws.
    public mutating func next() throws -> [Item]? {
        guard let position else { return nil }
        let (items, next) = try batch(position)
        self.position = next.map(PagePosition.key)
        return items.isEmpty ? nil : items
    }
}

extension Database {
    /// Returns a stream of the list that `read` gives a slice of, wherever its query's position is.
    func stream<Item>(
        _ query: ListQuery, of dataset: Dataset?,
        _ read: @escaping @Sendable (ListQuery, borrowing Connection) throws -> Page<Item>
    ) throws -> ListStream<Item> {
        guard let dataset = dataset ?? self.dataset else { throw CorpusError.datasetNotReady }
        var query = query
        query.limit = ListStream<Item>.batchSize
        query.isCounted = false
        return ListStream(from: query.position) { [query] position in
            try self.read { connection in
                guard try DatasetRow.read(from: connection) == dataset else {
                    throw CorpusError.datasetChanged
                }
                var query = query
                query.position = position
                let page = try read(query, connection)
                return (page.items, page.next)
            }
        }
    }
}
