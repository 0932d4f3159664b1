import CorpusModel

/// Turns places in a seed's bytes into the spans that are served, which count UTF-16 units.
struct SpanMap {
    /// Distance between the bytes whose UTF-16 offset is kept; what lies between is counted.
    private static let step = 64

    private let document: Document
    /// For every 64th byte, the UTF-16 units before it.
    private let checkpoints: [Int]

    init(_ document: Document) {
        self.document = document
        var checkpoints: [Int] = []
        var units = 0
        for (index, byte) in document.source.bytes.enumerated() {
            if index % Self.step == 0 { checkpoints.append(units) }
            units += Self.units(startedBy: byte)
        }
        checkpoints.append(units)
        self.checkpoints = checkpoints
    }

    /// Returns the span of a range of bytes that lies inside a block.
    func span(_ range: Range<Int>, inBlock block: Int) -> Span {
        let owner = document.blocks[block]
        let origin = units(before: owner.range.lowerBound)
        return Span(
            part: owner.part, paragraph: owner.paragraph,
            start: units(before: range.lowerBound) - origin,
            end: units(before: range.upperBound) - origin)
    }

    /// Returns the span of a non-empty range of tokens of one block.
    func span(ofTokens range: Range<Int>) -> Span {
        span(
            document.bytes(of: range), inBlock: Int(document.tokens[range.lowerBound].block))
    }

    private func units(before byte: Int) -> Int {
        let checkpoint = byte / Self.step
        var units = checkpoints[checkpoint]
        for index in checkpoint * Self.step..<byte {
            units += Self.units(startedBy: document.source.bytes[index])
        }
        return units
    }

    /// Returns the UTF-16 units of the character that begins with a byte; 0 for a byte that goes on.
    private static func units(startedBy byte: UInt8) -> Int {
        byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
}
