public import CorpusModel

/// A reader that one thread keeps on one state of its database.
struct HeldReader: Sendable {
    /// What this thread reads with while it reads one state.
    @TaskLocal static var current: HeldReader?

    let database: Database
    let reader: Reader
}

extension Database {
    /// Calls `body` with the dataset that every read within it is of, whatever is imported meanwhile.
    ///
    /// The dataset is `nil` before the first import. Waits while all readers are busy.
    ///
    /// - Throws: What `body` throws, `DatabaseError` when the file or its disk is at fault.
    public func readingOneState<Result>(_ body: (Dataset?) throws -> Result) throws -> Result {
        try lendingReader { reader in
            let isHeld = HeldReader.current?.reader === reader
            if !isHeld { try reader.hold() }
            defer { if !isHeld { reader.release() } }
            let dataset = try reader.read(timeoutMilliseconds: 0) { try DatasetRow.read(from: $0) }
            return try HeldReader.$current.withValue(HeldReader(database: self, reader: reader)) {
                try body(dataset)
            }
        }
    }

    /// Calls `body`, in which every read is of one dataset.
    ///
    /// - Throws: `CorpusError.datasetChanged` when the corpus is another by now, what `body` throws.
    public func reading<Result>(_ dataset: Dataset, _ body: () throws -> Result) throws -> Result {
        try readingOneState { found in
            guard found == dataset else { throw CorpusError.datasetChanged }
            return try body()
        }
    }
}
