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
                        let name = bulk.seedName(of: line)
                        try body(
                            Item(name: name, fileName: name, contentHash: line.contentHash) {
                                () throws(SeedReader.Refusal) in
                                try bulk.read(line)
                            })
                    }
                } catch let refusal as SeedReader.Refusal {
                    try body(item(file.name, file, .failure(refusal)))
                }
            }
        }
    }

    private func item(
        _ name: String, _ file: SeedFile, _ result: Result<SeedReader.Reading, SeedReader.Refusal>
    ) -> Item {
        let hash: String
        switch result {
        case .success(let reading): hash = reading.contentHash
        case .failure(let refusal): hash = StableHash.id(prefix: "", parts: refusal.warning)
        }
        return Item(name: name, fileName: file.name, contentHash: hash) {
            () throws(SeedReader.Refusal) in
            try result.get()
        }
    }
}
