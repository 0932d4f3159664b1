/// An office that one person holds at a time: "the Russian foreign minister" of 2026.
///
/// An article that names no holder leaves the office to the corpus: other articles of the same year say
/// who holds it.
public struct Office: Sendable, Hashable {
    /// The country or body whose office it is, by the name entities carry, such as `Russia`.
    public var body: String
    /// The office in words of small letters, one form for all that mean the same, such as
    /// `foreign minister`.
    public var title: String
    /// The year it is spoken of; `nil` where the article has no date.
    public var year: Int?

    /// Creates an office.
    public init(body: String, title: String, year: Int?) {
        self.body = body
        self.title = title
        self.year = year
    }

    /// The office as one line, which no name of a person can equal: `Russia / foreign minister / 2026`.
    public var text: String {
        "\(body) / \(title) / " + (year.map(String.init) ?? "-")
    }

    /// Reads what `text` writes; `nil` for anything else.
    public init?(text: String) {
        let parts = text.split(separator: " / ", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        year = Int(parts[2])
        guard year != nil || parts[2] == "-" else { return nil }
        body = String(parts[0])
        title = String(parts[1])
    }
}
