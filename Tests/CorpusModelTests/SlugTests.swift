import CorpusModel
import Testing

@Suite struct SlugTests {
    static let slugs: [(text: String, slug: String)] = [
        ("When It Comes to Russia", "when-it-comes-to-russia"),
        ("Nicolás Maduro", "nicolas-maduro"),
        ("Iran’s answer — at last!", "irans-answer-at-last"),
        ("U.S. & E.U.", "u-s-e-u"),
        ("  spaced   out ", "spaced-out"),
        ("日本", "untitled"),
        ("", "untitled"),
    ]

    @Test(arguments: slugs)
    func `is lower-case words joined by hyphens`(text: String, slug: String) {
        #expect(Slug.make(from: text) == slug)
    }

    @Test func `ends at the last whole word that fits`() {
        #expect(Slug.make(from: "alpha beta gamma", maximumLength: 10) == "alpha-beta")
        #expect(Slug.make(from: "alpha beta gamma", maximumLength: 9) == "alpha")
        #expect(Slug.make(from: "incomprehensible", maximumLength: 5) == "incom")
    }
}
