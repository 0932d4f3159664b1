import CorpusModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads seed files and refuses what is no article.
struct SeedReader: Sendable {
    /// Largest text or bulk record, in bytes.
    let maximumBytes: Int

    /// Why a seed is skipped, in a sentence that does not name it.
    struct Refusal: Error, Equatable {
        let warning: String
    }

    /// A seed with its hash, and what a reader should know of how it was read.
    struct Reading: Sendable {
        var seed: Seed
        /// Hash of text and metadata.
        var contentHash: String
        /// Sentences to keep with the article.
        var warnings: [String] = []
        /// Why it is rather not to be taken for an article that was read whole before.
        var doubt: Refusal?
    }

    /// Reads a text file and the metadata beside it.
    ///
    /// Broken metadata is a warning; the text is read all the same.
    func read(_ file: SeedFile) throws(Refusal) -> Reading {
        let bytes = try bytes(of: file)
        try check(bytes)
        var hash = StableHash()
        hash.add(bytes)
        var reading = Reading(
            seed: Seed(name: file.seedName, text: bytes), contentHash: "", warnings: [])
        if FileStatus(of: file.metadataPath) != nil {
            let name = file.metadataPath.split(separator: "/").last ?? ""
            do {
                let bytes = try FileReader(path: file.metadataPath).rest(atMost: maximumBytes)
                hash.add(CollectionOfOne(0xFF))
                hash.add(bytes)
                let value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
                reading.warnings += SeedMetadataReader.read(
                    value, into: &reading.seed.metadata, from: "the metadata file \(name)")
            } catch {
                reading.warnings.append("The metadata file \(name) is not JSON and was left aside.")
                reading.doubt = Refusal(warning: "Its metadata file \(name) is not JSON.")
            }
        }
        reading.contentHash = hash.text(length: 32)
        return reading
    }

    /// Refuses text that is empty, binary or not UTF-8.
    func check(_ bytes: [UInt8]) throws(Refusal) {
        guard bytes.count <= maximumBytes else {
            throw Refusal(warning: "It is larger than \(maximumBytes) bytes.")
        }
        if let zero = bytes.firstIndex(of: 0) {
            throw Refusal(
                warning: "It is binary: line \(line(at: zero, in: bytes)) holds a zero byte.")
        }
        if let invalid = bytes.firstInvalidUTF8 {
            throw Refusal(warning: "Line \(line(at: invalid, in: bytes)) is not UTF-8.")
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard text.contains(where: { $0 > 0x20 && $0 != 0x7F }) else {
            throw Refusal(warning: "It is empty.")
        }
    }

    private func line(at index: Int, in bytes: [UInt8]) -> Int {
        bytes[..<index].count { $0 == UInt8(ascii: "\n") } + 1
    }

    private func bytes(of file: SeedFile) throws(Refusal) -> [UInt8] {
        let byteCount = try ordinarySize(of: file)
        guard byteCount <= maximumBytes else {
            throw Refusal(warning: "It has \(byteCount) bytes; the most is \(maximumBytes).")
        }
        let bytes: [UInt8]
        do {
            // One byte more than there were, so that a file that grew meanwhile is noticed.
            bytes = try FileReader(path: file.path).rest(atMost: byteCount + 1)
        } catch {
            throw Refusal(warning: "It cannot be opened.")
        }
        guard bytes.count == byteCount else {
            throw Refusal(warning: "It was being written while it was read.")
        }
        return bytes
    }

    /// Returns the size of a file that can be read to its end.
    func ordinarySize(of file: SeedFile) throws(Refusal) -> Int {
        guard let byteCount = file.byteCount else {
            throw Refusal(warning: "It is no ordinary file, or a link that leads nowhere.")
        }
        return byteCount
    }
}

extension [UInt8] {
    /// Index of the first byte that no valid UTF-8 goes on with, or `nil` when all is valid.
    var firstInvalidUTF8: Int? {
        do {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
