/// Writes figures in the text format of Prometheus, version 0.0.4.
///
///     var metrics = MetricsWriter()
///     metrics.family("seeds_read_total", .counter, "Seeds read since the start.") { family in
///         family.sample([("result", "skipped")], 3)
///     }
///
/// Names end in their unit, and counters in `_total` (prometheus.io/docs/practices/naming).
public struct MetricsWriter: Sendable {
    /// What the figures of a family are.
    public enum Kind: String, Sendable {
        /// Only ever rises, but for a new start.
        case counter
        /// Rises and falls.
        case gauge
        /// How many were at most as large as each of some limits.
        case histogram
    }

    /// One label of a sample: its name, and its value in any letters.
    public typealias Label = (name: String, value: String)

    /// The value of `Content-Type` for what is written.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// What has been written so far.
    public private(set) var bytes: [UInt8]

    /// Creates an empty writer.
    ///
    /// - Parameter capacity: Bytes to set aside; growing later costs a copy.
    public init(capacity: Int = 16_384) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Writes a family: what it is, then the samples that the closure writes.
    ///
    /// Each name is written once, and the help is one line.
    public mutating func family(
        _ name: String, _ kind: Kind, _ help: String, _ body: (inout Family) throws -> Void
    ) rethrows {
        bytes.append("# HELP ")
        bytes.append(name)
        bytes.append(UInt8(ascii: " "))
        bytes.append(help)
        bytes.append("\n# TYPE ")
        bytes.append(name)
        bytes.append(UInt8(ascii: " "))
        bytes.append(kind.rawValue)
        bytes.append(UInt8(ascii: "\n"))
        // Moved there and back, so that writing never copies what is there.
        var family = Family(name: name, bytes: bytes)
        bytes = []
        defer { bytes = family.bytes }
        try body(&family)
    }

    /// Writes a family of one sample without labels.
    public mutating func figure(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        family(name, kind, help) { $0.sample(value: value) }
    }

    /// Writes a family of one sample that is a whole number.
    public mutating func figure(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
        figure(name, kind, help, Double(value))
    }

    /// The samples of one family.
    public struct Family: Sendable {
        fileprivate let name: String
        fileprivate var bytes: [UInt8]

        /// Writes a sample; numbers that are whole are written without a fraction.
        public mutating func sample(
            suffix: String = "", _ labels: [Label] = [], value: Double
        ) {
            bytes.append(name)
            bytes.append(suffix)
            for (index, label) in labels.enumerated() {
                bytes.append(index == 0 ? UInt8(ascii: "{") : UInt8(ascii: ","))
                bytes.append(label.name)
                bytes.append("=\"")
                appendEscaped(label.value)
                bytes.append(UInt8(ascii: "\""))
            }
            if !labels.isEmpty { bytes.append(UInt8(ascii: "}")) }
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt64(exactly: value).map { String($0) } ?? Self.text(value))
            bytes.append(UInt8(ascii: "\n"))
        }

        private mutating func appendEscaped(_ value: String) {
            for byte in value.utf8 {
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "\""):
                    bytes.append(UInt8(ascii: "\\"))
                    bytes.append(byte)
                case UInt8(ascii: "\n"): bytes.append("\\n")
                default: bytes.append(byte)
                }
            }
        }

        private static func text(_ value: Double) -> String {
            if value.isNaN { return "NaN" }
            guard value.isInfinite else { return value.description }
            return value < 0 ? "-Inf" : "+Inf"
        }
    }
}
