import CorpusModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file with one article a line, read line by line so that its size does not matter.
struct BulkFile {
    /// One line that is not blank.
    struct Line {
        /// Number of the line, from 1.
        let number: Int
        /// The line without its line end; cut off where it is longer than a seed may be.
        let bytes: [UInt8]
        /// Whether the line is longer than a seed may be.
        let isTooLong: Bool
        /// Whether a line end follows.
        let isTerminated: Bool
        /// Hash of the line's content.
        let contentHash: String

        init(number: Int, bytes: [UInt8], isTooLong: Bool, isTerminated: Bool) {
            self.number = number
            self.bytes = bytes
            self.isTooLong = isTooLong
            self.isTerminated = isTerminated
            var hash = StableHash()
            hash.add(bytes)
            contentHash = hash.text(length: 32)
        }
    }

    private let file: SeedFile
    private let reader: SeedReader

    init(_ file: SeedFile, reader: SeedReader) {
        self.file = file
        self.reader = reader
    }

    /// Calls `body` with each line that is not blank.
    ///
    /// - Throws: `SeedReader.Refusal` when the file cannot be opened, and whatever `body` throws.
    func forEachLine(_ body: (Line) throws -> Void) throws {
        _ = try reader.ordinarySize(of: file)
        guard let content = try? FileReader(path: file.path) else {
            throw SeedReader.Refusal(warning: "It cannot be opened.")
        }
        var line: [UInt8] = []
        var isTooLong = false
        var number = 1
        func finish(isTerminated: Bool) throws {
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.contains(where: { $0 > 0x20 }) {
                try body(
                    Line(
                        number: number, bytes: line, isTooLong: isTooLong,
                        isTerminated: isTerminated))
            }
            line.removeAll(keepingCapacity: true)
            isTooLong = false
            number += 1
        }
        // A megabyte at a time: few calls, little memory.
        while true {
            var rest = try content.next(1 << 20)[...]
            if rest.isEmpty { break }
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                add(rest[..<end], to: &line, &isTooLong)
                try finish(isTerminated: true)
                rest = rest[(end + 1)...]
            }
            add(rest, to: &line, &isTooLong)
        }
        if !line.isEmpty { try finish(isTerminated: false) }
    }

    private func add(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8], _ isTooLong: inout Bool) {
        let room = reader.maximumBytes - line.count
        line += bytes.prefix(room)
        if bytes.count > room { isTooLong = true }
    }

    /// The name of the seed a line holds: the file's name, `#` and letters made from the line's content.
    ///
    /// So lines can be put in another order, or others before them, and keep their names.
    func seedName(of line: Line) -> String {
        file.name + "#" + line.contentHash.prefix(12)
    }

    /// Returns the seed that a line holds.
    ///
    /// - Throws: `SeedReader.Refusal`, which names the line.
    func read(_ line: Line) throws(SeedReader.Refusal) -> SeedReader.Reading {
        let place = "Line \(line.number)"
        guard !line.isTooLong else {
            throw SeedReader.Refusal(
                warning: "\(place) is longer than \(reader.maximumBytes) bytes.")
        }
        let value: JSONValue
        do {
            value = try JSONDecoder().decode(JSONValue.self, from: Data(line.bytes))
        } catch {
            throw SeedReader.Refusal(warning: "\(place) is not JSON.")
        }
        guard case .object(let fields) = value, case .string(let body) = fields["body"] else {
            throw SeedReader.Refusal(warning: "\(place) is no object with a text named body.")
        }
        var seed = Seed(name: seedName(of: line), text: Array(body.utf8))
        do {
            try reader.check(seed.text)
        } catch {
            throw SeedReader.Refusal(
                warning: "The body on line \(line.number) is refused. \(error.warning)")
        }
        let warnings = SeedMetadataReader.read(
            value, into: &seed.metadata, from: place.lowercased())
        return SeedReader.Reading(
            seed: seed, contentHash: line.contentHash, warnings: warnings)
    }
}
