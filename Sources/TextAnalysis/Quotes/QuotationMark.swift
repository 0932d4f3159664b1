/// One quotation mark, and which ways it can face where it stands.
struct QuotationMark {
    enum Style {
        case double
        case single
    }

    /// Its token; two single marks that stand for a double one count from the first.
    var tokens: Range<Int>
    var style: Style
    /// Whether it may begin a quotation, as far as its form and neighbours tell.
    var opens: Bool
    /// Whether it may end one.
    var closes: Bool
    /// Whether only its surroundings say which way it faces, as for `"`.
    var isStraight: Bool

    /// Returns the quotation marks of a block, in order; apostrophes and inch signs are left out.
    static func marks(inBlock block: Int, of document: Document) -> [QuotationMark] {
        let range = document.blockTokens[block]
        var marks: [QuotationMark] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard document.tokens[index].kind == .quoteMark else {
                index += 1
                continue
            }
            if let mark = read(at: index, in: range, of: document) {
                marks.append(mark)
                index = mark.tokens.upperBound
            } else {
                index += 1
            }
        }
        return marks
    }

    private static func read(
        at index: Int, in range: Range<Int>, of document: Document
    ) -> QuotationMark? {
        let form = scalar(index, document)
        var end = index + 1
        // `` and '' are double marks of typewriters and of TeX.
        if end < range.upperBound, document.tokens[end].start == document.tokens[index].end,
            let first = Self.halves[form], Self.halves[scalar(end, document)] == first
        {
            end += 1
        }
        let place = Place(index..<end, in: range, of: document)
        switch form {
        // A mark that clearly faces the other way is a slip of the typesetter's.
        case 0x201C, 0x201E, 0x201F, 0xAB:
            let slips = !place.isAfterSpace && place.isBeforeSpace && !place.isAfterJoint
            return double(index..<end, opens: !slips, closes: slips)
        case 0x201D, 0xBB:
            let slips = place.isAfterSpace && !place.isBeforeSpace
            return double(index..<end, opens: slips, closes: !slips)
        case 0x22:
            if isInches(index, in: range, document) { return nil }
            return double(
                index..<end, opens: true, closes: place.endsText, isStraight: true)
        case _ where end - index == 2:
            let faces = Self.halves[form] == .opening
            return double(
                index..<end, opens: faces || !place.endsText, closes: place.endsText && !faces)
        case 0x27, 0x60:
            return single(index..<end, opens: place.beginsText, place, document, range)
        case 0x2018, 0x201A, 0x201B, 0x2039:
            return single(index..<end, opens: !place.isBeforeSpace, place, document, range)
        case 0x2019, 0x203A: return single(index..<end, opens: false, place, document, range)
        default: return nil
        }
    }

    private enum Half {
        case opening
        case closing
    }

    /// Marks that stand for a double one when two of a kind stand together.
    private static let halves: [UInt32: Half] = [
        0x60: .opening, 0x2018: .opening, 0x27: .closing, 0x2019: .closing,
    ]

    private static func double(
        _ tokens: Range<Int>, opens: Bool, closes: Bool, isStraight: Bool = false
    ) -> QuotationMark {
        QuotationMark(
            tokens: tokens, style: .double, opens: opens, closes: closes, isStraight: isStraight)
    }

    private static func single(
        _ tokens: Range<Int>, opens: Bool, _ place: Place, _ document: Document,
        _ range: Range<Int>
    ) -> QuotationMark? {
        var opens = opens
        if opens, tokens.upperBound < range.upperBound {
            let next = document.tokens[tokens.upperBound]
            // "'90s", "'em": the apostrophe stands for what is left out.
            if next.kind == .number || clippedWords.contains(next.hash) { opens = false }
        }
        let closes = !place.isAfterSpace && !place.isBeforeWord
        guard opens || closes else { return nil }
        return QuotationMark(
            tokens: tokens, style: .single, opens: opens, closes: closes,
            isStraight: scalar(tokens.lowerBound, document) == 0x27)
    }

    /// Words printed with an apostrophe in front.
    private static let clippedWords = WordSet("em til tis twas cause n bout round cos nuff")

    /// Whether the mark says inches, as in `6'4"`.
    private static func isInches(_ index: Int, in range: Range<Int>, _ document: Document) -> Bool {
        guard index - 3 >= range.lowerBound else { return false }
        let before = document.tokens[index - 3...index]
        return before.dropFirst().allSatisfy { !$0.shape.contains(.afterSpace) }
            && document.tokens[index - 1].kind == .number
            && document.tokens[index - 2].kind == .quoteMark
            && document.tokens[index - 3].kind == .number
    }

    static func scalar(_ token: Int, _ document: Document) -> UInt32 {
        UTF8Scalar(at: Int(document.tokens[token].start), in: document.source.bytes).value
    }

    /// What stands on both sides of a mark.
    private struct Place {
        var isAfterSpace: Bool
        var isBeforeSpace: Bool
        /// Whether a word or number follows without a space.
        var isBeforeWord = false
        /// Whether an opening bracket, a dash or a hyphen stands before.
        var isAfterJoint = false
        /// Whether another quotation mark stands before.
        var isAfterMark = false

        init(_ mark: Range<Int>, in range: Range<Int>, of document: Document) {
            let first = mark.lowerBound
            isAfterSpace =
                first == range.lowerBound || document.tokens[first].shape.contains(.afterSpace)
            isBeforeSpace = true
            if mark.upperBound < range.upperBound {
                let next = document.tokens[mark.upperBound]
                isBeforeSpace = next.shape.contains(.afterSpace)
                isBeforeWord = !isBeforeSpace && (next.isWord || next.kind == .number)
            }
            guard first > range.lowerBound else { return }
            switch document.tokens[first - 1].kind {
            case .quoteMark: isAfterMark = true
            case .dash, .hyphen: isAfterJoint = true
            case .bracket:
                isAfterJoint =
                    document.token(first - 1, is: "(") || document.token(first - 1, is: "[")
            default: break
            }
        }

        /// Whether a mark of no direction can end a quotation here.
        var endsText: Bool {
            // Typesetters part a closing mark from a single one before it: ‘Clinton,’ ".
            if isAfterSpace { return isBeforeSpace && isAfterMark }
            return isAfterJoint ? isBeforeSpace : true
        }
        /// Whether a mark of no direction can begin one.
        var beginsText: Bool { (isAfterSpace || isAfterJoint) && !isBeforeSpace }
    }
}
