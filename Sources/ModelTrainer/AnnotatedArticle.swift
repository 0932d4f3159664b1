import CorpusModel
import Foundation
import TextAnalysis

/// One article of a data folder: `text/NAME.txt` and the speakers in `gold/NAME.json`.
struct AnnotatedArticle {
    /// The text and its answers, ready to learn from.
    let exercise: SpeakerExercise
    /// Whether the article is kept apart to test on: a fifth of all, by a hash of the name.
    let isForValidation: Bool

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

    /// Reads all articles of a folder, in order of name.
    static func all(in folder: URL) throws -> [AnnotatedArticle] {
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
        var answers: [SpeakerExercise.Answer] = []
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
        exercise = SpeakerExercise(seed: Seed(name: name, text: bytes), answers: answers)
        isForValidation = Self.hash(name) % 5 == 0
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

    /// FNV-1a, the same on every machine and in every run.
    private static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
