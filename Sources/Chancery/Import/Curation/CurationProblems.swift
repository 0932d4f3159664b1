import CorpusModel

/// The mistakes found in a curation file, so that all are told at once.
struct CurationProblems {
    /// Most mistakes told: a page for a reader.
    private static let told = 100
    /// Most mistakes kept for the first of them to be told: a file that is something else altogether has millions.
    private static let kept = 10_000

    private let path: String
    private let bytes: [UInt8]
    private var found: [PlacedJSON.Problem] = []
    /// Mistakes beyond those kept.
    private var uncounted = 0

    init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Adds a mistake; the sentence goes on after a colon.
    mutating func add(_ place: PlacedJSON.Place, _ sentence: String) {
        guard found.count < Self.kept else {
            uncounted += 1
            return
        }
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
        add(place, "\"\(word.prefix(80))\" is no \(what);" + hint)
    }

    /// The mistakes in the order of the file, each with its line and column.
    var sentences: [String] {
        let sorted = found.sorted {
            ($0.place.offset, $0.sentence) < ($1.place.offset, $1.sentence)
        }
        let sentences = sorted.prefix(Self.told).map { problem in
            "\(path), line \(problem.place.line), column \(problem.place.column(in: bytes)): "
                + problem.sentence
        }
        guard sorted.count > Self.told else { return sentences }
        let more = sorted.count - Self.told + uncounted
        return sentences + ["\(path): there are \(more) more mistakes."]
    }
}
