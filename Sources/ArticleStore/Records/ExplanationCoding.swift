import CorpusModel

/// Writes and reads why a quote has its speaker, in about sixty bytes.
///
/// Numbers are in groups of seven bits, the lowest first; phrases are keys of the phrase book; surfaces
/// are left out because their spans say them.
enum ExplanationCoding {
    /// What an entity or a phrase is known by, in place of the value itself.
    struct Coded: Equatable {
        struct Candidate: Equatable {
            let span: Span
            /// Number of the entity within the article; `nil` for none.
            let entity: Int?
            /// Probability in thousandths.
            let thousandths: Int
            let evidence: [Int]
        }

        struct Link: Equatable {
            let span: Span
            let rule: Int
        }

        let candidates: [Candidate]
        let chain: [Link]
    }

    /// Returns the bytes of an explanation.
    static func bytes(_ coded: Coded) -> [UInt8] {
        var bytes: [UInt8] = []
        append(coded.candidates.count, to: &bytes)
        for candidate in coded.candidates {
            append(candidate.span, to: &bytes)
            append((candidate.entity ?? -1) + 1, to: &bytes)
            append(candidate.thousandths, to: &bytes)
            append(candidate.evidence.count, to: &bytes)
            for phrase in candidate.evidence { append(phrase, to: &bytes) }
        }
        append(coded.chain.count, to: &bytes)
        for link in coded.chain {
            append(link.span, to: &bytes)
            append(link.rule, to: &bytes)
        }
        return bytes
    }

    private static func append(_ span: Span, to bytes: inout [UInt8]) {
        append(TextPart.allCases.firstIndex(of: span.part) ?? 0, to: &bytes)
        append(span.paragraph, to: &bytes)
        append(span.start, to: &bytes)
        append(span.end - span.start, to: &bytes)
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt64(clamping: number)
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads what `bytes` wrote; `nil` for anything else.
    static func read(_ bytes: [UInt8]) -> Coded? {
        var rest = bytes[...]
        guard let candidateCount = number(in: &rest) else { return nil }
        var candidates: [Coded.Candidate] = []
        for _ in 0..<candidateCount {
            guard let span = span(in: &rest), let entity = number(in: &rest),
                let thousandths = number(in: &rest), let count = number(in: &rest),
                let evidence = numbers(count, in: &rest)
            else { return nil }
            candidates.append(
                Coded.Candidate(
                    span: span, entity: entity == 0 ? nil : entity - 1, thousandths: thousandths,
                    evidence: evidence))
        }
        guard let linkCount = number(in: &rest) else { return nil }
        var chain: [Coded.Link] = []
        for _ in 0..<linkCount {
            guard let span = span(in: &rest), let rule = number(in: &rest) else { return nil }
            chain.append(Coded.Link(span: span, rule: rule))
        }
        return rest.isEmpty ? Coded(candidates: candidates, chain: chain) : nil
    }

    private static func span(in bytes: inout ArraySlice<UInt8>) -> Span? {
        guard let part = number(in: &bytes), TextPart.allCases.indices.contains(part),
            let paragraph = number(in: &bytes), let start = number(in: &bytes),
            let length = number(in: &bytes)
        else { return nil }
        return Span(
            part: TextPart.allCases[part], paragraph: paragraph, start: start, end: start + length)
    }

    private static func numbers(_ count: Int, in bytes: inout ArraySlice<UInt8>) -> [Int]? {
        // Each takes a byte at least, so that a damaged count cannot ask for more memory than there is.
        guard count <= bytes.count else { return nil }
        var numbers: [Int] = []
        for _ in 0..<count {
            guard let number = number(in: &bytes) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    private static func number(in bytes: inout ArraySlice<UInt8>) -> Int? {
        var number = 0
        // Four groups count to 268 million, more than any text is long or phrases are many.
        for shift in stride(from: 0, through: 21, by: 7) {
            guard let byte = bytes.popFirst() else { return nil }
            number |= Int(byte & 0x7F) << shift
            if byte <= 0x7F { return number }
        }
        return nil
    }
}
