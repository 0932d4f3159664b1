import Foundation

/// Ways in which other systems store the same page.
enum Writing: String, CaseIterable {
    case asWritten = "as written"
    case straightMarks = "straight marks"
    case curlyMarks = "curly marks"
    case carriageReturns = "CR LF and a byte-order mark"
    case decomposed = "accents as letters of their own"
    case otherBlanks = "tabs and non-breaking spaces"

    /// Returns a page in this writing.
    func page(_ text: String) -> String {
        switch self {
        case .carriageReturns: "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        case .otherBlanks:
            text.replacing("\n", with: "\u{A0}\n\t").replacing(", ", with: ",\u{A0}")
        default: words(text)
        }
    }

    /// Returns words of a page, or a marked paragraph, in this writing; blanks do not count there.
    func words(_ text: String) -> String {
        switch self {
        case .straightMarks:
            String(
                text.map { character in
                    switch character {
                    case "“", "”": "\""
                    case "‘", "’": "'"
                    default: character
                    }
                })
        case .curlyMarks: curly(text)
        case .decomposed: text.decomposedStringWithCanonicalMapping
        default: text
        }
    }

    /// A mark opens at the start, after a blank or a bracket, and at the start of a marked stretch.
    private func curly(_ text: String) -> String {
        var last: Character = " "
        var result = ""
        for character in text {
            let isOpening = last.isWhitespace || "([|<—".contains(last)
            switch character {
            case "\"": result.append(isOpening ? "“" : "”")
            case "'": result.append(isOpening ? "‘" : "’")
            default: result.append(character)
            }
            last = character
        }
        return result
    }
}
