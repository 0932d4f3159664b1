/// The time of log lines as RFC 3339 writes it: UTC, to the millisecond.
///
/// Keeps the text of the current second, since a busy log has many lines of one.
public struct LogTime: Sendable {
    /// Where the clock begins in the text, behind the day and a `T`.
    private static let clockStart = 11

    private var second = Int64.min
    /// Without the milliseconds: `2026-01-31T08:49:37`.
    private var text: [UInt8] = []
    private var milliseconds = 0

    /// Creates the time at which time begins.
    public init() { set(nanosecondsSince1970: 0) }

    /// The time it is.
    public static var now: LogTime {
        var time = LogTime()
        time.set(nanosecondsSince1970: SystemCalls.wallNanoseconds())
        return time
    }

    /// Sets the time; the years 1970 to 9999 can be written.
    public mutating func set(nanosecondsSince1970 time: Int64) {
        milliseconds = Int(time / 1_000_000 % 1_000)
        let seconds = time / 1_000_000_000
        guard seconds != second else { return }
        second = seconds
        let date = HTTPDate.civil(fromDays: seconds / 86_400)
        let inDay = seconds % 86_400
        text.removeAll(keepingCapacity: true)
        append(date.year, digits: 4)
        append(date.month, digits: 2, after: "-")
        append(date.day, digits: 2, after: "-")
        append(inDay / 3_600, digits: 2, after: "T")
        append(inDay / 60 % 60, digits: 2, after: ":")
        append(inDay % 60, digits: 2, after: ":")
    }

    /// Appends the time in full: `2026-01-31T08:49:37.120Z`.
    public func write(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: text)
        bytes.append(UInt8(ascii: "."))
        for unit in [100, 10, 1] { bytes.append(Self.digit(milliseconds / unit)) }
        bytes.append(UInt8(ascii: "Z"))
    }

    /// Appends hour, minute and second alone.
    public func writeClock(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: text[Self.clockStart...])
    }

    private mutating func append(_ number: Int64, digits: Int, after mark: String = "") {
        text.append(mark)
        var unit = 1
        for _ in 1..<digits { unit *= 10 }
        while unit > 0 {
            text.append(Self.digit(Int(number) / unit))
            unit /= 10
        }
    }

    private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}
