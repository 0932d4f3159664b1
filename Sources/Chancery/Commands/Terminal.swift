import Foundation

/// What the program says to the person who started it.
enum Terminal {
    /// Why standard output cannot be written.
    struct Unwritable: Error, CustomStringConvertible {
        let description = "Standard output cannot be written; is the disk full?"
    }

    /// Writes a sentence to standard error.
    static func complain(_ sentence: String) {
        show("chancery: \(sentence)\n")
    }

    /// Writes text to standard error as it is.
    static func show(_ text: String) {
        // When even this fails there is nobody left to tell.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Writes text to standard output.
    static func print(_ text: String) throws {
        try print(Array(text.utf8))
    }

    /// Writes bytes to standard output.
    static func print(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw Unwritable()
        }
    }

    /// Whether a person reads standard output as it is written.
    static var isStandardOutputATerminal: Bool { isatty(1) == 1 }

    /// Whether a person reads standard error as it is written.
    static var isStandardErrorATerminal: Bool { isatty(2) == 1 }
}
