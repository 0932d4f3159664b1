import CorpusModel

/// The mistakes found in a curation file, so that all are told at once.
struct CurationProblems {
    /// Most mistakes told: a page for a reader.
    private static let told = 100

    private let path: String
    private let bytes: [UInt8]
    private var found: [PlacedJSON.Problem] = []

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Adds a mistake; the sentence goes on after a colon.
    mutating func add(_ place: PlacedJSON.Place, _ sentence: String) {
        found.append(PlacedJSON.Problem(place: place, sentence: sentence))
    }

    /// Says that there is another value where one of a kind belongs.
    mutating func add(_ value: PlacedJSON, where expected: String) {
        add(value.place, "here is \(value.kind) where \(expected) belongs.")
    }

    /// Says that a word is none of those allowed, and which is near.
    mutating func add(
        _ place: PlacedJSON.Place, unknown word: String, _ what: String, among allowed: [String]
    ) {
        let hint =
            NearestName.find(word, among: allowed).map { " did you mean \"\($0)\"?" }
            ?? " allowed are " + allowed.joined(separator: ", ") + "."
        add(place, "\"\(word)\" is no \(what);" + hint)
    }

    /// The mistakes in the order of the file, each with its line and column.
    var sentences: [String] {
        let sorted = found.sorted { $0.place < $1.place }
        let sentences = sorted.prefix(Self.told).map { problem in
            "\(path), line \(problem.place.line), column \(problem.place.column(in: bytes)): "
                + problem.sentence
        }
        guard sorted.count > Self.told else { return sentences }
        return sentences + ["\(path): there are \(sorted.count - Self.told) more mistakes."]
    }
}
