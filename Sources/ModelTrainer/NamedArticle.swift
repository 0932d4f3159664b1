import CorpusModel
import Foundation
import TextAnalysis

/// One article with names marked: by hand in `names-wikigold`, by a program in `names-silver`.
struct NamedArticle {
    let exercise: NameExercise
    /// The file's name without its ending.
    let name: String

    /// What the gold file says; places count Unicode scalars of the text.
    private struct Gold: Decodable {
        struct Name: Decodable {
            var start: Int
            var end: Int
            var type: String
        }
        var entities: [Name]
    }

    private static let classes: [String: NameClass] = [
        "PER": .person, "ORG": .organization, "LOC": .place, "MISC": .other,
    ]

    /// Reads all articles whose names stand in `gold` and whose texts stand in `texts`, in order of name.
    static func all(gold: URL, texts: URL) throws -> [NamedArticle] {
        let names = try FileManager.default.contentsOfDirectory(atPath: gold.path)
            .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
        return try names.map { name in
            try NamedArticle(
                named: name, gold: gold.appending(path: "\(name).json"),
                text: texts.appending(path: "\(name).txt"))
        }
    }

    private init(named name: String, gold: URL, text: URL) throws {
        self.name = name
        let bytes = Array(try Data(contentsOf: text))
        let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: gold))
        let offsets = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
        let answers = gold.entities.compactMap { entity in
            Self.classes[entity.type].map { nameClass in
                NameExercise.Answer(
                    range: offsets[entity.start]..<offsets[entity.end], nameClass: nameClass)
            }
        }
        exercise = NameExercise(seed: Seed(name: name, text: bytes), answers: answers)
    }
}
