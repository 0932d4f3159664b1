/// What the offsets of spans count.
enum OffsetUnit: String, CaseIterable {
    /// UTF-16 units, which strings of browsers are sliced by.
    case utf16
    /// Unicode code points, which strings of Python are sliced by.
    case codepoint
}
