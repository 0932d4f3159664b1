/// The members of an `Accept` or `Accept-Encoding` field with their weights (RFC 9110 §12.4.2).
///
/// Works on the bytes by position, because one is read for nearly every answer.
struct WeightedList {
    private let bytes: [UInt8]
    /// Where each name lies, and its weight in thousandths.
    private var members: [(name: Range<Int>, weight: Int)] = []

    /// Reads a list; a member whose weight is malformed counts as not acceptable.
    ///
    /// Parameters other than the weight are ignored, and so are empty members.
    init(_ text: String) {
        bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let end = position(of: UInt8(ascii: ","), in: start..<bytes.count)
            add(start..<end)
            start = end + 1
        }
    }

    /// The weight of the first member of a name in any letter case, in thousandths.
    func weight(of name: String) -> Int? {
        members.first { HTTPGrammar.isSame(bytes[$0.name], name.utf8) }?.weight
    }

    private mutating func add(_ member: Range<Int>) {
        var end = position(of: UInt8(ascii: ";"), in: member)
        let name = trimmed(member.lowerBound..<end)
        guard !name.isEmpty else { return }
        var weight = 1_000
        while end < member.upperBound {
            let start = end + 1
            end = position(of: UInt8(ascii: ";"), in: start..<member.upperBound)
            let parameter = trimmed(start..<end)
            if parameter.count >= 2,
                HTTPGrammar.lowercased(bytes[parameter.lowerBound]) == UInt8(ascii: "q"),
                bytes[parameter.lowerBound + 1] == UInt8(ascii: "=")
            {
                weight = thousandths(parameter.dropFirst(2)) ?? 0
            }
        }
        members.append((name, weight))
    }

    /// Reads a `qvalue`: 0 to 1 with at most three digits after the point.
    private func thousandths(_ range: Range<Int>) -> Int? {
        guard let first = range.first,
            bytes[first] == UInt8(ascii: "0") || bytes[first] == UInt8(ascii: "1")
        else { return nil }
        var value = Int(bytes[first] & 0x0F) * 1_000
        guard range.count > 1 else { return value }
        guard bytes[first + 1] == UInt8(ascii: "."), range.count <= 5 else { return nil }
        var scale = 100
        for index in range.dropFirst(2) {
            guard HTTPGrammar.isDigit(bytes[index]) else { return nil }
            value += Int(bytes[index] & 0x0F) * scale
            scale /= 10
        }
        return value <= 1_000 ? value : nil
    }

    private func position(of byte: UInt8, in range: Range<Int>) -> Int {
        range.first { bytes[$0] == byte } ?? range.upperBound
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, HTTPGrammar.isBlank(bytes[start]) { start += 1 }
        while end > start, HTTPGrammar.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
