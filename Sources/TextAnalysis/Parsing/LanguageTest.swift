/// Tells English from other languages by the share of its most frequent words.
enum LanguageTest {
    /// Fewest words that tell a language; below it, a name or two decide.
    private static let fewestWords = 20

    /// Returns `en`, or `nil` when the text is too short or reads like another language.
    static func language(of ranges: some Sequence<Range<Int>>, in source: SourceText) -> String? {
        var words = 0
        var english = 0
        for range in ranges {
            for word in LineFeatures(range, of: source).words {
                words += 1
                if FunctionWords.english.contains(WordHash(source.bytes, word)) { english += 1 }
            }
        }
        // English prose has 40 to 50 in a hundred, its neighbours below 10.
        return words >= fewestWords && english * 4 >= words ? "en" : nil
    }
}
