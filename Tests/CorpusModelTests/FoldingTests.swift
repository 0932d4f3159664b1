import CorpusModel
import Foundation
import Testing

@Suite struct FoldingTests {
    static let folded: [(text: String, plain: String)] = [
        ("", ""),
        ("Nicolás MADURO", "nicolas maduro"),
        ("Erdog\u{306}an", "erdogan"),
        ("Hồ Chí Minh", "ho chi minh"),
        ("Лавров, Й", "лавров, и"),
        ("Ἀθῆναι ΑΘΗΝΑΣ", "αθηναι αθηνασ"),
        ("Straße ﬁnal ſ", "strasse final s"),
        ("\u{FF35}\u{FF33}\u{FF21}\u{FF01}", "usa!"),
        ("\u{212B}\u{212A}", "ak"),
        ("łódź Ørsted", "łodz ørsted"),
        ("日本 한국", "日本 한국"),
        ("مُحَمَّد", "محمد"),
        ("İstanbul", "istanbul"),
    ]

    @Test(arguments: folded)
    func `drops case, accents and width`(text: String, plain: String) {
        #expect(Array(Folding.fold(text).unicodeScalars) == Array(plain.unicodeScalars))
    }

    /// The letters of European scripts, without signs and letters of old manuscripts.
    static let letters: [ClosedRange<UInt32>] = [
        0x20...0x148, 0x14A...0x24F, 0x388...0x3CE, 0x400...0x482, 0x48A...0x52F,
        0x1E00...0x1E99, 0x1E9B...0x1EFF, 0x1F00...0x1F15, 0xFF01...0xFF5E,
    ]

    @Test(arguments: letters)
    func `agrees with Foundation`(_ range: ClosedRange<UInt32>) throws {
        for value in range {
            let text = String(try #require(Unicode.Scalar(value)))
            let expected = text.folding(
                options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
            #expect(
                Folding.fold(text).unicodeScalars.elementsEqual(expected.unicodeScalars),
                "U+\(String(value, radix: 16)) \(text)")
        }
    }
}
