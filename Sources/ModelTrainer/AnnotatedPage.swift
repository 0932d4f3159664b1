import CorpusModel
import Foundation
import TextAnalysis

/// One page of a data folder whose body somebody marked.
struct AnnotatedPage {
    /// The page, ready to learn from.
    let exercise: LineExercise
    /// The body's words and their order.
    let body: BodyShingles
    /// For each line of the page, whether it is body.
    let labels: [Bool]

    private struct Gold: Decodable {
        var body: String
    }

    /// Reads all pages of a data folder's `pages-train`, in order of name.
    static func all(in data: URL) throws -> [AnnotatedPage] {
        let folder = data.appending(path: "pages-train")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "gold").path)
        return try names.filter { $0.hasSuffix(".json") }.sorted().map { file in
            let name = String(file.dropLast(5))
            let gold = try JSONDecoder().decode(
                Gold.self, from: Data(contentsOf: folder.appending(path: "gold/\(file)")))
            let text = try Data(contentsOf: folder.appending(path: "text/\(name).txt"))
            return AnnotatedPage(Seed(name: name, text: Array(text)), body: gold.body)
        }
    }

    /// Creates a page from its text and its body.
    init(_ seed: Seed, body text: String) {
        exercise = LineExercise(seed)
        body = BodyShingles(text)
        labels = Self.labels(of: exercise.lines.map(BodyShingles.init), in: body)
    }

    /// Lines up to here from a long line of the body that are body too when the body holds their words.
    private static let reach = 4

    /// A line is body when the body holds most of its shingles; one too short for any must stand near such a line.
    private static func labels(of lines: [BodyShingles], in body: BodyShingles) -> [Bool] {
        var labels = lines.map { line in
            line.words.count >= 6 && line.shared(with: body) * 5 > line.count * 3
        }
        let long = labels.indices.filter { labels[$0] }
        for (index, line) in lines.enumerated() where (1..<6).contains(line.words.count) {
            let isNear = long.contains { abs($0 - index) <= reach }
            labels[index] = isNear && body.holds(line.words)
        }
        return labels
    }
}
