extension UInt64 {
    /// A time in nanoseconds this many seconds later; the latest there is when it would not fit.
    func adding(seconds: Double) -> UInt64 {
        let nanoseconds = UInt64(exactly: (Swift.max(0, seconds) * 1e9).rounded()) ?? .max
        let (sum, overflowed) = addingReportingOverflow(nanoseconds)
        return overflowed ? .max : sum
    }
}
