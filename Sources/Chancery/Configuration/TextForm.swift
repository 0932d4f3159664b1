import WebServer

/// What a text has to be like to be taken for a setting.
struct TextForm: Sendable {
    /// The texts that are taken, in words.
    let words: String
    /// Whether a text is one of them.
    let isMet: @Sendable (String) -> Bool

    static let any = TextForm(words: "a text that is not empty") { !$0.isEmpty }
    static let fieldValue = TextForm(
        words: "the value of a header field: one line of visible ASCII characters and spaces"
    ) { text in
        !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            && text.utf8.first != UInt8(ascii: " ") && text.utf8.last != UInt8(ascii: " ")
    }
    static let base = TextForm(
        words: "an address such as https://api.example.org, without a slash at its end",
        isMet: WebAddress.isBase)
}
