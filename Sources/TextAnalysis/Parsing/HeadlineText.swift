/// The part of a headline's line that is the headline.
enum HeadlineText {
    /// Returns the range of a line without the site's name after it.
    static func range(of line: Range<Int>, in source: SourceText) -> Range<Int> {
        line
    }

    /// Returns the text on one line: line ends inside become spaces, one for each, so that offsets keep.
    static func oneLine(_ range: Range<Int>, of source: SourceText) -> String {
        String(
            decoding: source.bytes[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 },
            as: UTF8.self)
    }
}
