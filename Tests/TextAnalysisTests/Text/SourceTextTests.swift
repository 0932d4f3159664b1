import Testing

@testable import TextAnalysis

@Suite struct SourceTextTests {
    static let texts: [(name: String, text: String, lines: [String])] = [
        ("LF", "a\nb", ["a", "b"]),
        ("CR LF", "a\r\nb\r\n", ["a", "b"]),
        ("CR alone", "a\rb", ["a", "b"]),
        ("blank lines stay", "a\n\nb", ["a", "", "b"]),
        ("white space goes from the ends", " \ta\u{A0} \n", ["a"]),
        ("a byte-order mark goes", "\u{FEFF}a", ["a"]),
        ("nothing", "", []),
    ]

    @Test(arguments: texts)
    func `ends lines at LF, CR LF and CR`(name: String, text: String, lines: [String]) {
        let source = SourceText(Array(text.utf8))
        #expect(source.lines.map { source.string($0.range) } == lines)
        #expect(source.lines.map(\.number) == Array(1..<lines.count + 1))
    }
}
