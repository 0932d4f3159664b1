import Testing

/// The whole body that a request is answered with.
struct ExpectedBody: CustomTestStringConvertible {
    let name: String
    let target: String
    /// One line, as it is sent.
    let text: String

    /// Creates a body from text broken into lines where none are sent.
    init(_ name: String, _ target: String, _ lines: String) {
        self.name = name
        self.target = target
        text = lines.replacing("\n", with: "")
    }

    var testDescription: String { name }
}
