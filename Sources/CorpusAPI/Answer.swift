/// What a handler made.
struct Answer: Sendable {
    let body: [UInt8]
    /// The value of the `Link` field.
    var link: String?
}
