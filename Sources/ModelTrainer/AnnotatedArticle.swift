import CorpusModel
import Foundation
import TextAnalysis

/// One article of a data folder: `text/NAME.txt` and the speakers in `gold/NAME.json`.
struct AnnotatedArticle {
    /// The text, named after its file.
    let seed: Seed
    /// What is known of its quotations.
    let answers: [QuotationAnswer]
    /// Whether the article is kept apart to test on: a fifth of all.
    var isForValidation: Bool { DataSplit.isForValidation(seed.name) }

    /// What the gold file says; places count Unicode scalars of the text.
    private struct Gold: Decodable {
        struct Place: Decodable {
            var start: Int
            var end: Int
        }
        struct Quotation: Decodable {
            var start: Int
            var end: Int
            var attributed: Bool
            var source: [Place]?
            var names: [String]?
            var sourceKind: String?
            var silverNames: [String]?
        }
        var quotes: [Quotation]
    }

    /// Reads all articles of a data folder's `quotes-train`, in order of name.
    static func all(in data: URL) throws -> [AnnotatedArticle] {
        let folder = data.appending(path: "quotes-train")
        let gold = folder.appending(path: "gold")
        let names = try FileManager.default.contentsOfDirectory(atPath: gold.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
        return try names.map { try AnnotatedArticle(named: $0, in: folder) }
    }

    private init(named name: String, in folder: URL) throws {
        let text = try Data(contentsOf: folder.appending(path: "text/\(name).txt"))
        let gold = try JSONDecoder().decode(
            Gold.self, from: Data(contentsOf: folder.appending(path: "gold/\(name).json")))
        let bytes = Array(text)
        let offsets = Self.scalarOffsets(of: bytes)
        var answers: [QuotationAnswer] = []
        for quotation in gold.quotes {
            let place = offsets[quotation.start]..<offsets[quotation.end]
            guard quotation.attributed else {
                answers.append(.init(quotation: place, source: nil, name: nil, meaning: []))
                continue
            }
            guard let source = quotation.source?.first else { continue }
            let range = offsets[source.start]..<offsets[source.end]
            let given = quotation.names?.first.flatMap { Self.find($0, in: range, of: bytes) }
            let meaning = quotation.sourceKind == "pronoun" ? quotation.silverNames ?? [] : []
            answers.append(
                .init(quotation: place, source: range, name: given, meaning: meaning))
        }
        self.answers = answers
        seed = Seed(name: name, text: bytes)
    }

    /// Returns the byte at which each Unicode scalar begins, and the end of the text.
    private static func scalarOffsets(of bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }

    private static func find(
        _ name: String, in range: Range<Int>, of bytes: [UInt8]
    ) -> Range<Int>? {
        let wanted = Array(name.utf8)
        guard range.count >= wanted.count else { return nil }
        for start in range.lowerBound...(range.upperBound - wanted.count)
        where bytes[start..<start + wanted.count].elementsEqual(wanted) {
            return start..<start + wanted.count
        }
        return nil
    }
}
