/// A JSON value that knows where it stands in its file, so that a mistake in it can be shown to its author.
struct PlacedJSON {
    /// A place in the bytes of a file.
    struct Place: Comparable {
        /// Line, from 1.
        let line: Int
        /// Index of the line's first byte.
        let lineStart: Int
        /// Index of the byte meant.
        let offset: Int

        /// Returns the column, from 1, in characters; the bytes are those of the file.
        ///
        /// Counted on demand: to keep it for every value of a long line would take time by the square of it.
        func column(in bytes: [UInt8]) -> Int {
            String(decoding: bytes[lineStart..<min(offset, bytes.count)], as: UTF8.self).count + 1
        }

        static func < (left: Place, right: Place) -> Bool { left.offset < right.offset }
    }

    /// A name and its value.
    struct Member {
        let name: String
        let place: Place
        let value: PlacedJSON
    }

    /// What the value is.
    enum Content {
        case null
        case bool(Bool)
        case number(Double)
        case string(String)
        case array([PlacedJSON])
        /// Members in the order of the file, no name twice.
        case object([Member])
    }

    /// Why a text is not JSON or should not be written so, in a sentence without its first capital.
    struct Problem: Error {
        let place: Place
        let sentence: String
    }

    let place: Place
    let content: Content

    /// Says that something is wrong with the value.
    func problem(_ sentence: String) -> Problem { Problem(place: place, sentence: sentence) }

    /// The value in words for a message: what was given where something else was expected.
    var kind: String {
        switch content {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}
