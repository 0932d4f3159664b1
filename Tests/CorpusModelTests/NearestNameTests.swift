import CorpusModel
import Testing

@Suite struct NearestNameTests {
    struct Example: CustomTestStringConvertible {
        let name: String
        let candidates: [String]
        let nearest: String?

        init(_ name: String, _ candidates: [String], _ nearest: String?) {
            self.name = name
            self.candidates = candidates
            self.nearest = nearest
        }

        var testDescription: String { "\(name.prefix(20)) among \(candidates.count)" }
    }

    static let examples = [
        Example("limt", ["page", "limit"], "limit"),
        Example("lmiit", ["page", "limit"], "limit"),
        Example("LIMIT", ["page", "limit"], "limit"),
        Example("lim", ["page", "limit"], "limit"),
        Example("li", ["page", "limit", "link_rel"], "limit"),
        Example("l", ["page", "limit"], nil),
        Example("q", ["qq"], "qq"),
        Example("imit", ["format", "page", "limit"], "limit"),
        Example("mit", ["limit"], nil),
        Example("sort", ["sorting_order", "sord"], "sord"),
        Example("", ["a"], nil),
        Example("limit", [], nil),
        Example(
            String(repeating: "a", count: 80), [String(repeating: "a", count: 79)],
            .some(
                String(repeating: "a", count: 79))),
        Example(String(repeating: "a", count: 81), [String(repeating: "a", count: 80)], nil),
        Example("aaa", [String(repeating: "a", count: 81)], nil),
    ]

    @Test(arguments: examples)
    func `suggests what is few edits away, else what begins alike`(_ example: Example) {
        #expect(NearestName.find(example.name, among: example.candidates) == example.nearest)
    }
}
