/// Cuts text into tokens, in one pass over its bytes.
///
/// Tokens keep together what a reader does: "Mr.", "U.S.", "J.F.K.", "p.m.", "1,000", "don't", "O'Neill"; they
/// part what the analysis needs apart: the possessive from its noun and the halves of "US-backed".
struct Tokenizer {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private let block: Int

    /// Appends the tokens of `range` to `tokens`.
    static func tokenize(
        _ range: Range<Int>, of bytes: [UInt8], block: Int, into tokens: inout [Token]
    ) {
        Tokenizer(bytes: bytes, range: range, block: block).run(into: &tokens)
    }

    private func run(into tokens: inout [Token]) {
        var index = range.lowerBound
        var isAfterSpace = true
        while index < range.upperBound {
            let scalar = UTF8Scalar(at: index, in: bytes)
            if scalar.isSpace {
                isAfterSpace = true
                index += scalar.length
                continue
            }
            let (end, kind, shape) = read(scalar, at: index, isAfterSpace: isAfterSpace)
            let stop = min(end, range.upperBound)
            tokens.append(
                Token(
                    start: Int32(index), end: Int32(stop), block: Int32(block), kind: kind,
                    shape: isAfterSpace ? shape.union(.afterSpace) : shape,
                    hash: WordHash(bytes, index..<stop)))
            isAfterSpace = false
            index = stop
        }
    }

    /// Returns where the token that begins with `scalar` ends, and what it is.
    private func read(
        _ scalar: UTF8Scalar, at index: Int, isAfterSpace: Bool
    ) -> (end: Int, kind: Token.Kind, shape: Token.Shape) {
        if isAfterSpace, let end = address(at: index) { return (end, .address, []) }
        if scalar.isLetter { return word(at: index) }
        if scalar.isDigit { return number(at: index) }
        let end = index + scalar.length
        switch scalar.value {
        case 0x27, 0x2019, 0x2BC:
            return possessive(after: end, at: index) ?? (end, .quoteMark, [])
        case 0x22, 0x60, 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A:
            return (end, .quoteMark, [])
        case 0x2E:
            var stop = end
            while peek(stop)?.value == 0x2E { stop += 1 }
            return (stop, .stop, [])
        case 0x21, 0x3F, 0x2026: return (end, .stop, [])
        case 0x2C, 0x3B, 0x3A: return (end, .punctuation, [])
        case 0x28, 0x29, 0x5B, 0x5D: return (end, .bracket, [])
        case 0x2D, 0x2010, 0x2011: return hyphen(at: index, end: end, isAfterSpace: isAfterSpace)
        case 0x2012...0x2015, 0x2212: return (end, .dash, [])
        default: return (end, .symbol, [])
        }
    }

    private func peek(_ index: Int) -> UTF8Scalar? {
        index < range.upperBound ? UTF8Scalar(at: index, in: bytes) : nil
    }

    private func hyphen(
        at index: Int, end: Int, isAfterSpace: Bool
    ) -> (end: Int, kind: Token.Kind, shape: Token.Shape) {
        var stop = end
        while let next = peek(stop), next.isHyphen { stop += next.length }
        // "--" is how typewriters dash.
        if stop > end { return (stop, .dash, []) }
        guard !isAfterSpace, let next = peek(end), next.isLetter || next.isDigit else {
            return (end, .dash, [])
        }
        return (end, .hyphen, [])
    }

    /// Reads `'s`, or the apostrophe alone after an s; `nil` for a mark of another kind.
    private func possessive(
        after end: Int, at index: Int
    ) -> (end: Int, kind: Token.Kind, shape: Token.Shape)? {
        guard index > range.lowerBound else { return nil }
        let before = UTF8Scalar(before: index, in: bytes)
        guard before.isLetter || before.isDigit || before.value == 0x2E else { return nil }
        if let next = peek(end), next.value | 0x20 == 0x73, !continues(at: end + 1) {
            return (end + 1, .possessive, [])
        }
        return nil
    }

    /// Whether a letter or digit stands at `index`.
    private func continues(at index: Int) -> Bool {
        guard let next = peek(index) else { return false }
        return next.isLetter || next.isDigit
    }

    private func word(at start: Int) -> (end: Int, kind: Token.Kind, shape: Token.Shape) {
        var index = start
        var letters = 0
        var capitals = 0
        var shape: Token.Shape = []
        while let scalar = peek(index) {
            if scalar.isLetter {
                if scalar.isUppercase {
                    if letters == 0 { shape.insert(.capitalized) }
                    capitals += 1
                }
                letters += 1
            } else if scalar.isDigit {
                shape.insert(.digit)
            } else if scalar.isApostrophe, joins(at: index, length: scalar.length) {
                // "don't", "O'Neill": the apostrophe belongs to the word.
            } else if scalar.value == 0x26, index + 1 < range.upperBound, continues(at: index + 1) {
                // "AT&T"
            } else if scalar.value == 0xAD {
                // A soft hyphen only says where the word may break.
            } else {
                break
            }
            index += scalar.length
        }
        if letters >= 2, capitals == letters { shape.insert(.allCapitals) }
        let end = abbreviation(from: start, to: index, letters: letters, shape: &shape)
        return (end, .word, shape)
    }

    /// Whether the apostrophe at `index` has letters on both sides and does not begin a possessive.
    private func joins(at index: Int, length: Int) -> Bool {
        let after = index + length
        guard let next = peek(after), next.isLetter else { return false }
        let isPossessive = next.value | 0x20 == 0x73 && !continues(at: after + 1)
        return !isPossessive
    }

    /// Returns the end of the word together with the full stops that belong to it.
    private func abbreviation(
        from start: Int, to end: Int, letters: Int, shape: inout Token.Shape
    ) -> Int {
        guard peek(end)?.value == 0x2E else { return end }
        // "U.S.", "J.F.K.", "p.m.": single letters, each with its stop.
        if letters == 1 {
            var index = end + 1
            var stops = 1
            while let letter = peek(index), letter.isLetter,
                peek(index + letter.length)?.value == 0x2E
            {
                index += letter.length + 1
                stops += 1
            }
            if stops > 1 {
                shape.insert(.period)
                if shape.contains(.capitalized) { shape.insert(.allCapitals) }
                return index
            }
            // "U.N" at the end of a clause; "A. Smith" is an initial, "plan a." is not.
            if shape.contains(.capitalized) {
                shape.formUnion([.period, .initial])
                return end + 1
            }
            return end
        }
        var next = end + 1
        while let space = peek(next), space.isSpace { next += space.length }
        let keepsStop = Abbreviations.keepsStop(
            WordHash(bytes, start..<end), isCapitalized: shape.contains(.capitalized),
            isBeforeNumber: peek(next)?.isDigit ?? false)
        guard keepsStop else { return end }
        shape.insert(.period)
        return end + 1
    }

    private func number(at start: Int) -> (end: Int, kind: Token.Kind, shape: Token.Shape) {
        var index = start
        while let scalar = peek(index) {
            if scalar.isDigit || scalar.isLetter {
                index += scalar.length
            } else if scalar.value == 0x2E || scalar.value == 0x2C || scalar.value == 0x3A,
                let next = peek(index + 1), next.isDigit
            {
                index += 1
            } else {
                break
            }
        }
        return (index, .number, .digit)
    }

    /// Returns the end of a web address, mail address, @handle or #tag that begins at `start`.
    private func address(at start: Int) -> Int? {
        let first = bytes[start]
        let isMarked = first == UInt8(ascii: "@") || first == UInt8(ascii: "#")
        // Only words that hold `://`, `www.` or an inner `@` are addresses; most words are settled in a few bytes.
        var index = start
        var sawAt = false
        var sawScheme = false
        while index < range.upperBound, index - start < 2_048 {
            let byte = bytes[index]
            guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "\"") else { break }
            if byte == UInt8(ascii: "@"), index > start { sawAt = true }
            if byte == UInt8(ascii: ":"), index + 2 < range.upperBound,
                bytes[index + 1] == UInt8(ascii: "/"), bytes[index + 2] == UInt8(ascii: "/")
            {
                sawScheme = true
            }
            index += 1
        }
        let isWeb =
            range.upperBound - start > 4 && bytes[start..<start + 4].elementsEqual("www.".utf8)
        guard index - start > 1, sawAt || sawScheme || isWeb || isMarked else { return nil }
        if isMarked, !sawAt {
            index = start + 1
            while continues(at: index) || (peek(index)?.value == 0x5F) {
                index += peek(index)?.length ?? 1
            }
            return index > start + 1 ? index : nil
        }
        // The mark that ends the sentence is no part of the address.
        while index > start + 1, ".,;:!?)]'".utf8.contains(bytes[index - 1]) { index -= 1 }
        return index
    }
}
