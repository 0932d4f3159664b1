import CorpusModel

/// A text in which FTS5 has marked the words that match, taken apart into text and places.
struct MarkedText {
    /// Longest stretch, in bytes: about three lines of a result list.
    private static let stretchBytes = 240
    /// How much of a stretch comes before its first matching word, in bytes.
    private static let leadBytes = 60
    /// Most matching words looked at: those of a long article that says nothing else.
    private static let mostMarks = 400

    private let bytes: [UInt8]
    /// Where matching words stand, ascending.
    private let marks: [Range<Int>]

    /// Takes a text apart in which the bytes 2 and 3 stand before and after matching words.
    init(_ marked: [UInt8]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(marked.count)
        var marks: [Range<Int>] = []
        var start: Int?
        for byte in marked {
            switch byte {
            case 2:
                start = start ?? bytes.count
            case 3:
                if let begin = start, begin < bytes.count { marks.append(begin..<bytes.count) }
                start = nil
            default: bytes.append(byte)
            }
        }
        self.bytes = bytes
        self.marks = marks
    }

    /// A stretch of the text and what of the search is in it.
    private struct Stretch {
        let range: Range<Int>
        let words: Set<[UInt8]>
        let count: Int
    }

    /// Returns the best stretches, in text order, none over another.
    ///
    /// First the one with the most different words, then those that add to them; of equal ones the first.
    func stretches(_ count: Int) -> [Range<Int>] {
        var candidates = marks.prefix(Self.mostMarks).map { stretch(at: $0) }
        var chosen: [Range<Int>] = []
        var seen: Set<[UInt8]> = []
        while chosen.count < count {
            var best: Stretch?
            var gain = (-1, 0, 0)
            for candidate in candidates {
                let new = candidate.words.subtracting(seen).count
                let value = (new, candidate.words.count, candidate.count)
                if value > gain { (best, gain) = (candidate, value) }
            }
            guard let best else { break }
            chosen.append(best.range)
            seen.formUnion(best.words)
            candidates.removeAll { $0.range.overlaps(best.range) }
        }
        return chosen.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Returns the stretch whose first matching word is `mark`, within its line.
    private func stretch(at mark: Range<Int>) -> Stretch {
        var start = mark.lowerBound
        var space = start
        while start > 0, !Self.endsLine(bytes[start - 1]), mark.lowerBound - start < Self.leadBytes
        {
            start -= 1
            if bytes[start] == 0x20 { space = start + 1 }
        }
        // A line that began further back is cut between two words.
        if start > 0, !Self.endsLine(bytes[start - 1]) { start = space }
        var end = mark.upperBound
        var last = end
        while end < bytes.count, !Self.endsLine(bytes[end]), end - start < Self.stretchBytes {
            if bytes[end] == 0x20 { last = end }
            end += 1
        }
        if end < bytes.count, !Self.endsLine(bytes[end]) { end = last }
        let range = start..<end
        let inside = marks.filter {
            range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
        }
        return Stretch(
            range: range,
            words: Set(inside.map { bytes[$0].map { $0 < 0x80 ? $0 | 0x20 : $0 } }),
            count: inside.count)
    }

    private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Returns a stretch as clients get it, with dots where its line goes on.
    func snippet(_ range: Range<Int>, field: String) -> Snippet {
        let goesBack = range.lowerBound > 0 && !Self.endsLine(bytes[range.lowerBound - 1])
        let goesOn = range.upperBound < bytes.count && !Self.endsLine(bytes[range.upperBound])
        let dots = "…"
        var highlights: [Range<Int>] = []
        // Units are counted from mark to mark, so that each byte is looked at once.
        var unit = goesBack ? dots.utf16.count : 0
        var place = range.lowerBound
        for mark in marks
        where range.lowerBound <= mark.lowerBound && mark.upperBound <= range.upperBound {
            unit += units(in: place..<mark.lowerBound)
            let end = unit + units(in: mark)
            highlights.append(unit..<end)
            (unit, place) = (end, mark.upperBound)
        }
        let text = String(decoding: bytes[range], as: UTF8.self)
        return Snippet(
            field: field, text: (goesBack ? dots : "") + text + (goesOn ? dots : ""),
            highlights: highlights)
    }

    /// Counts UTF-16 units: one for each scalar, two for those of four bytes.
    private func units(in range: Range<Int>) -> Int {
        bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }
}
