import CorpusModel
import Foundation
import Testing

@testable import TextAnalysis

/// The same page as other systems write it: what is found stays the same, the characters themselves apart.
@Suite struct WritingVariantTests {
    struct Variant: CustomTestStringConvertible {
        var testDescription: String
        var write: @Sendable (String) -> String
    }

    static let variants = [
        Variant(testDescription: "CR LF") { $0.replacing("\n", with: "\r\n") },
        Variant(testDescription: "CR alone") { $0.replacing("\n", with: "\r") },
        Variant(testDescription: "byte-order mark") { "\u{FEFF}" + $0 },
        Variant(testDescription: "form feed at line ends") { $0.replacing("\n", with: "\u{0C}\n") },
        Variant(testDescription: "tabs before lines") { $0.replacing("\n", with: "\n\t") },
        Variant(testDescription: "non-breaking spaces after lines") {
            $0.replacing("\n", with: "\u{A0}\n")
        },
        Variant(testDescription: "zero-width spaces before lines") {
            $0.replacing("\n", with: "\n\u{200B}")
        },
        Variant(testDescription: "non-breaking spaces in bylines") {
            $0.replacing("By Maria ", with: "By\u{A0}Maria\u{A0}")
        },
        Variant(testDescription: "decomposed letters") {
            $0.decomposedStringWithCanonicalMapping
        },
        Variant(testDescription: "straight marks") {
            $0.replacing("“", with: "\"").replacing("”", with: "\"").replacing("’", with: "'")
        },
    ]

    @Test(arguments: variants, Pages.all)
    func `reads the same article`(_ variant: Variant, _ page: Pages.Page) {
        let plain = parse(page.text)
        let other = parse(variant.write(page.text))
        func same(_ text: String) -> String {
            let bare = text.precomposedStringWithCanonicalMapping.unicodeScalars
                .filter { !["\u{200B}", "\u{0C}"].contains($0) }
            return String(String.UnicodeScalarView(bare)).replacing("“", with: "\"")
                .replacing("”", with: "\"").replacing("’", with: "'")
                .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        #expect(same(other.headline) == same(plain.headline))
        #expect(other.authors.map(same) == plain.authors.map(same))
        #expect(other.published == plain.published)
        #expect(other.paragraphs.map { same($0.text) } == plain.paragraphs.map { same($0.text) })
        #expect(other.captions.map { same($0.text) } == plain.captions.map { same($0.text) })
    }
}
