import Testing

@testable import TextAnalysis

@Suite struct BylineReaderTests {
    struct Example: CustomTestStringConvertible {
        var testDescription: String { line }
        let line: String
        let authors: [String]?
        let source: String?

        init(_ line: String, _ authors: [String]?, source: String? = nil) {
            self.line = line
            self.authors = authors
            self.source = source
        }
    }

    static let examples = [
        Example("By Maria Keller", ["Maria Keller"]),
        Example("BY MARIA KELLER", ["MARIA KELLER"]),
        Example("by Maria Keller", ["Maria Keller"]),
        Example("By: Maria Keller", ["Maria Keller"]),
        Example("By Maria Keller and Tom O'Dea", ["Maria Keller", "Tom O'Dea"]),
        Example(
            "By Maria Keller, Tom O’Dea and Jan van der Berg",
            ["Maria Keller", "Tom O’Dea", "Jan van der Berg"]),
        Example("By Maria Keller & Tom O'Dea", ["Maria Keller", "Tom O'Dea"]),
        Example("By Maria Keller in Vienna", ["Maria Keller"]),
        Example("By Maria Keller, The Harbour Post", ["Maria Keller"], source: "The Harbour Post"),
        Example(
            "By Maria Keller for The Harbour Post", ["Maria Keller"], source: "The Harbour Post"),
        Example("By Maria Keller, Diplomatic Editor", ["Maria Keller"]),
        Example("By Maria Keller | November 18, 2019", ["Maria Keller"]),
        Example("By Maria Keller, Monday, 18 November 2019 08:05 GMT", ["Maria Keller"]),
        Example("By Maria Keller Maria Keller", ["Maria Keller"]),
        Example("By Maria Keller, PhD, MS", ["Maria Keller"]),
        Example("By Martin L. King Jr.", ["Martin L. King Jr."]),
        Example("Written by Maria Keller on November 14, 2019", ["Maria Keller"]),
        Example("Posted by Maria Keller on 14 November", ["Maria Keller"]),
        Example("Posted on May 9, 2018 by Maria Keller", ["Maria Keller"]),
        Example("By Dr. Maria Keller", ["Maria Keller"]),
        Example("Author: Maria Keller", ["Maria Keller"]),
        Example("From Maria Keller in Vienna", ["Maria Keller"]),
        Example("By Hassan al-Rashid", ["Hassan al-Rashid"]),
        Example("By The Associated Press", ["The Associated Press"]),
        Example("By Reuters", ["Reuters"]),
        Example("By our Moscow correspondent", []),
        Example("From our own correspondent", []),
        Example("By Staff Reports -", []),
        Example("By winning the primary in Ohio, he took all the delegates.", nil),
        Example("By Monday morning, the talks had begun.", nil),
        Example("By contrast, the north is quiet.", nil),
        Example("From Vienna to Prague, trains stood still.", nil),
        Example("Maria Keller", nil),
        Example("By", nil),
    ]

    @Test(arguments: examples)
    func `reads the names of a byline and of nothing else`(_ example: Example) {
        let byline = BylineReader.read(example.line)
        #expect(byline?.authors == example.authors)
        #expect(byline?.source == example.source)
    }
}
