/// Where one header field lies in the bytes of the request's head.
///
/// Offsets instead of text: most fields of a request are never read.
struct FieldLine: Sendable {
    let name: Range<Int>
    let value: Range<Int>
}
