import Testing

@testable import CorpusAPI

@Suite struct HTMLTextTests {
    @Test func `escapes all that means something to HTML`() {
        #expect(HTMLText.escape("<a href=\"x\">'&é") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;é")
    }

    struct Marking: CustomTestStringConvertible {
        let name: String
        let ranges: [Range<Int>]
        var text = "ab<c>d"
        let html: String

        var testDescription: String { name }
    }

    static let markings = [
        Marking(name: "none", ranges: [], html: "ab&lt;c&gt;d"),
        Marking(name: "one", ranges: [0..<2], html: "<mark>ab</mark>&lt;c&gt;d"),
        Marking(
            name: "two, over markup", ranges: [1..<3, 5..<6],
            html: "a<mark>b&lt;</mark>c&gt;<mark>d</mark>"),
        Marking(
            name: "past the end", ranges: [5..<99], html: "ab&lt;c&gt;<mark>d</mark>"),
        Marking(
            name: "overlapping", ranges: [0..<2, 1..<4],
            html: "<mark>ab</mark><mark>&lt;c</mark>&gt;d"),
        Marking(
            name: "within one before", ranges: [0..<2, 0..<1], html: "<mark>ab</mark>&lt;c&gt;d"),
        Marking(
            name: "after a character of two units", ranges: [3..<4], text: "😀 b",
            html: "😀 <mark>b</mark>"),
    ]

    @Test(arguments: markings)
    func `escapes first and marks second`(_ marking: Marking) {
        #expect(HTMLText.marking(marking.ranges, in: marking.text) == marking.html)
    }
}
