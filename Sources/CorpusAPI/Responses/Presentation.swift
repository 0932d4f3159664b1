/// What the bodies of one answer have in common: how addresses begin and what offsets count.
struct Presentation: Sendable {
    /// What addresses begin with; empty for addresses relative to the server.
    let base: String
    let offsets: TextOffsets

    func articleAddress(_ id: String) -> String { base + "/v1/articles/" + id }
    func entityAddress(_ id: String) -> String { base + "/v1/entities/" + id }
    func quoteAddress(_ id: String) -> String { base + "/v1/quotes/" + id }
}
