import CorpusModel

/// All seeds of a folder, one after the other, whichever files they stand in.
struct SeedSource {
    /// A seed on its way in: its name and hash are known, its text is read on demand.
    struct Item {
        let name: String
        /// What a person knows it by: the file's name, with `#` and letters for a line of a bulk file.
        let fileName: String
        /// Hash of the content; of the refusal when it cannot be read.
        let contentHash: String
        /// Why it cannot be read, or was not read whole; `nil` when it can, or when only reading tells.
        var refusal: SeedReader.Refusal?
        /// The bulk file that is broken with it: the file as a whole cannot be read, or ends in the middle.
        var bulkFile: String?
        /// Reads the seed.
        let read: () throws(SeedReader.Refusal) -> SeedReader.Reading
    }

    let files: [SeedFile]
    let reader: SeedReader

    /// Calls `body` with each seed, in order of file name and line.
    func forEach(_ body: (Item) throws -> Void) throws {
        for file in files {
            switch file.kind {
            case .text:
                let result: Result<SeedReader.Reading, SeedReader.Refusal>
                do {
                    result = .success(try reader.read(file))
                } catch {
                    result = .failure(error)
                }
                try body(item(file.seedName, file, result))
            case .bulk:
                let bulk = BulkFile(file, reader: reader)
                do {
                    try bulk.forEachLine { line in
                        try body(item(line, of: bulk, file))
                    }
                } catch let refusal as SeedReader.Refusal {
                    var whole = item(file.name, file, .failure(refusal))
                    whole.bulkFile = file.name
                    try body(whole)
                }
            }
        }
    }

    private func item(_ line: BulkFile.Line, of bulk: BulkFile, _ file: SeedFile) -> Item {
        let name = bulk.seedName(of: line)
        var item = Item(name: name, fileName: name, contentHash: line.contentHash) {
            () throws(SeedReader.Refusal) in
            try bulk.read(line)
        }
        // A file that is being copied ends in the middle of a line, mostly.
        guard !line.isTerminated else { return item }
        do throws(SeedReader.Refusal) {
            _ = try item.read()
        } catch {
            item.refusal = error
            item.bulkFile = file.name
        }
        return item
    }

    private func item(
        _ name: String, _ file: SeedFile, _ result: Result<SeedReader.Reading, SeedReader.Refusal>
    ) -> Item {
        let hash: String
        let refusal: SeedReader.Refusal?
        switch result {
        case .success(let reading): (hash, refusal) = (reading.contentHash, reading.doubt)
        case .failure(let error):
            (hash, refusal) = (StableHash.id(prefix: "", parts: error.warning), error)
        }
        return Item(name: name, fileName: file.name, contentHash: hash, refusal: refusal) {
            () throws(SeedReader.Refusal) in
            try result.get()
        }
    }
}
