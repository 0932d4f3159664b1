import Foundation

/// What the program says to the person who started it.
enum Terminal {
    /// Writes a sentence to standard error.
    static func complain(_ sentence: String) {
        FileHandle.standardError.write(Data("chancery: \(sentence)\n".utf8))
    }

    /// Writes text to standard output.
    static func print(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Whether a person reads standard output as it is written.
    static var isStandardOutputATerminal: Bool { isatty(1) == 1 }

    /// Whether a person reads standard error as it is written.
    static var isStandardErrorATerminal: Bool { isatty(2) == 1 }
}
