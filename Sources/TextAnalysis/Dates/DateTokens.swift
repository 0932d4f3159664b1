/// The tokens of one block, asked what a date asks of them; outside the block there is nothing.
struct DateTokens {
    let document: Document
    /// The tokens of the block.
    let block: Range<Int>

    subscript(_ index: Int) -> Token? {
        block.contains(index) ? document.tokens[index] : nil
    }

    func hash(_ index: Int) -> WordHash? { self[index]?.hash }

    /// What the word at `index` can say in a date.
    func word(_ index: Int) -> DateWord? {
        guard let token = self[index], token.isWord else { return nil }
        return DateWord.of(token.hash)
    }

    /// The month named at `index`; months are written with a capital, which "may" and "march" are not.
    func month(_ index: Int) -> Int? {
        guard let token = self[index], token.isWord, token.isCapitalized else { return nil }
        return DateWord.month(token.hash)
    }

    /// Whether the token at `index` is exactly this ASCII character.
    func character(_ index: Int, is character: Unicode.Scalar) -> Bool {
        block.contains(index) && document.token(index, is: character)
    }

    /// The value of a token of so many digits and nothing else.
    func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
        guard let token = self[index], token.kind == .number, digits.contains(token.range.count)
        else { return nil }
        return Self.value(document.source.bytes[token.range])
    }

    /// The value of a token of exactly so many digits.
    func number(_ index: Int, digits: Int) -> Int? { number(index, digits: digits...digits) }

    /// The day of a month: "6", "06", "6th".
    func day(_ index: Int) -> Int? {
        guard let token = self[index], token.kind == .number, token.range.count <= 4 else {
            return nil
        }
        let bytes = document.source.bytes[token.range]
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        guard digits.count <= 2, let value = Self.value(digits), (1...31).contains(value),
            digits.count == bytes.count || Self.isOrdinal(bytes.dropFirst(digits.count))
        else { return nil }
        return value
    }

    /// The number before "st", "nd", "rd" or "th".
    func ordinal(_ index: Int) -> Int? {
        if case .ordinal(let value) = word(index) { return value }
        guard let token = self[index], token.kind == .number, (3...4).contains(token.range.count)
        else { return nil }
        let bytes = document.source.bytes[token.range]
        return Self.isOrdinal(bytes.suffix(2)) ? Self.value(bytes.dropLast(2)) : nil
    }

    /// The number before the letter s, such as 1980 in "1980s" or 80 in "80s".
    func plural(_ index: Int) -> Int? {
        guard let token = self[index], token.kind == .number,
            token.range.count == 5 || token.range.count == 3
        else { return nil }
        let bytes = document.source.bytes[token.range]
        return bytes.last == UInt8(ascii: "s") ? Self.value(bytes.dropLast()) : nil
    }

    /// Whether nothing stands between a token and the one before it.
    func isJoined(_ index: Int) -> Bool {
        self[index].map { !$0.shape.contains(.afterSpace) } ?? false
    }

    /// Whether the token joins two dates to a stretch: a hyphen, a dash, "to", "through".
    func isRange(_ index: Int) -> Bool {
        guard let token = self[index] else { return false }
        switch token.kind {
        case .hyphen, .dash: return true
        case .word: return Self.ranges.contains(token.hash)
        default: return false
        }
    }

    /// Whether the token joins two dates at all.
    func isConnector(_ index: Int) -> Bool {
        guard let token = self[index] else { return false }
        return isRange(index) || token.isWord && Self.connectors.contains(token.hash)
            || character(index, is: "/")
    }

    private static let ranges = WordSet("to through until till")
    private static let connectors = WordSet("and or")
    private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

    private static func isOrdinal(_ suffix: ArraySlice<UInt8>) -> Bool {
        ordinals.contains { $0.elementsEqual(suffix.map { $0 | 0x20 }) }
    }

    /// The value of digits; `nil` for anything else.
    static func value(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }
}
