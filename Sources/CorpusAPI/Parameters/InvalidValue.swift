/// Why a value is not one its parameter takes.
struct InvalidValue: Error {
    let value: String
    /// One sentence.
    let detail: String
    /// The values that would be right, where they can be listed.
    var allowed: [String] = []
}
