/// The answers that one loop gave to one method of one route: how many, and how fast.
final class AnswerCounts: Sendable {
    /// The statuses that are counted apart, the commonest first.
    static let codes = [
        200, 304, 404, 204, 308, 400, 401, 405, 406, 408, 410, 413, 414, 415, 417, 429, 431, 499,
        500, 501, 503, 505,
    ]

    /// Upper limits of the steps of the histogram, in nanoseconds.
    ///
    /// An answer from memory takes some tens of microseconds in a crowd, a list a few milliseconds,
    /// and no query is let go on for more than a few seconds.
    static let limits: [UInt64] = [
        50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000,
        50_000_000, 100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 2_500_000_000,
        10_000_000_000,
    ]

    /// By place in `codes`; the last are all others.
    let byCode = InlineArray<23, Counter> { _ in Counter() }
    /// By place in `limits`; the last are slower than all of them.
    let byDuration = InlineArray<17, Counter> { _ in Counter() }
    /// How long the answers took together.
    let nanoseconds = Counter()

    /// Counts an answer.
    func add(_ status: HTTPStatus, nanoseconds elapsed: UInt64) {
        let codes = Self.codes
        byCode[codes.firstIndex(of: status.code) ?? codes.count].add()
        let limits = Self.limits
        byDuration[limits.firstIndex { elapsed <= $0 } ?? limits.count].add()
        nanoseconds.add(Int(clamping: elapsed))
    }
}
