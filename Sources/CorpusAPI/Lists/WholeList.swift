import ArticleStore
import CorpusModel
import WebServer

/// A list that is sent from its beginning to its end, in memory that does not grow with it.
struct WholeList<Item: Sendable>: Sendable {
    /// Rows written between two looks at how much the client has taken: some ten kilobytes.
    private static var rowsAtOnce: Int { 20 }

    private let listing: Listing<Item>
    private let query: ListQuery
    private let call: Call

    init(_ listing: Listing<Item>, _ query: ListQuery, of call: Call) {
        self.listing = listing
        self.query = query
        self.call = call
    }

    /// Returns the answer that streams the list.
    ///
    /// - Throws: What is wrong with the query, before the first byte is sent.
    func answer() throws -> Answer {
        guard let dataset = call.dataset else { throw CorpusError.datasetNotReady }
        if query.search != nil {
            // Nothing of a stream is read for HEAD, which has to fail where GET does.
            var probe = query
            probe.limit = 1
            probe.isCounted = false
            _ = try listing.page(probe)
        }
        return Answer(
            stream: BodyStream {
                do {
                    return try source(of: dataset)
                } catch {
                    throw ErrorMapping.map(error)
                }
            })
    }

    private func source(of dataset: Dataset) throws -> BodyStream.Source {
        let batches = try listing.batches(query, dataset)
        var rows = RowWriter(call)
        var rest: ArraySlice<Item> = []
        var presentation = call.presentation
        return { bytes in
            do {
                if rest.isEmpty {
                    // Each batch is a read of its own, so that a slow client keeps no old state alive.
                    let batch = try call.corpus.database.reading(dataset) { () -> [Item]? in
                        guard let items = try batches() else { return nil }
                        presentation = try call.presentation(of: items, in: listing)
                        return items
                    }
                    guard let batch else {
                        rows.drain(into: &bytes)
                        return false
                    }
                    rest = batch[...]
                }
                for item in rest.prefix(Self.rowsAtOnce) {
                    rows.append { listing.write(item, presentation, &$0) }
                }
                rest = rest.dropFirst(Self.rowsAtOnce)
                rows.drain(into: &bytes)
                return true
            } catch {
                throw ErrorMapping.map(error)
            }
        }
    }
}
