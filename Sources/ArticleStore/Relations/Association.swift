#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much more often two things meet than by chance.
enum Association {
    /// Returns the log-likelihood ratio of two things meeting (Dunning 1993), 0 when they meet no more often
    /// than by chance.
    ///
    /// `both`, `first` and `second` count the articles with both and with each, `all` counts every article.
    static func score(both: Int, first: Int, second: Int, all: Int) -> Double {
        guard all > 0, both * all > first * second else { return 0 }
        let table = [both, first - both, second - both, all - first - second + both]
        func term(_ count: Int) -> Double {
            count > 0 ? Double(count) * log(Double(count)) : 0
        }
        let cells = table.map(term).reduce(0, +)
        let rows = term(first) + term(all - first)
        let columns = term(second) + term(all - second)
        return max(0, 2 * (cells - rows - columns + term(all)))
    }
}
