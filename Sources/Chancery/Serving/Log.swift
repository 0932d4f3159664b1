import CorpusModel
import Dispatch
import Synchronization
import WebServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The log: one line an event, JSON for machines or text for a terminal, on standard output.
///
/// Writing never holds an event loop up: lines gather in a buffer that a queue of its own empties. When
/// nobody reads them and a megabyte waits, further lines are dropped, and their number is told.
final class Log: Sendable {
    private static let bufferBytes = 1 << 20

    private struct State {
        var buffer: [UInt8] = []
        var dropped = 0
        var isWriting = false
        /// The second that `stamp` tells, so that a busy log formats one stamp a second.
        var second: Int64 = -1
        var stamp = ""
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "log")
    private let isJSON: Bool

    init(format: Configuration.LogFormat) {
        isJSON =
            switch format {
            case .json: true
            case .text: false
            case .auto: !Terminal.isStandardOutputATerminal
            }
    }

    /// Logs what the web server tells.
    func record(_ entry: LogEntry) {
        switch entry {
        case .access(let access): record(access)
        case .failure(let requestID, let reason):
            write("error", "A request failed: \(reason)", requestID: requestID)
        case .notice(let sentence):
            write("warning", sentence)
        }
    }

    /// Logs a sentence about the program's own doings.
    func info(_ sentence: String) { write("info", sentence) }

    /// Logs a sentence about something that should be looked at.
    func warning(_ sentence: String) { write("warning", sentence) }

    /// Writes out what is still waiting, for a second at most: a log that nobody reads keeps no
    /// program from ending.
    func flush() {
        let isWritten = DispatchSemaphore(value: 0)
        queue.async {
            self.drain()
            isWritten.signal()
        }
        _ = isWritten.wait(timeout: .now() + 1)
    }

    private func write(_ level: String, _ sentence: String, requestID: String? = nil) {
        if isJSON {
            append { stamp in
                var json = JSONWriter(capacity: 256)
                json.object { json in
                    json.member("time", stamp)
                    json.member("level", level)
                    json.member("message", sentence)
                    if let requestID { json.member("request_id", requestID) }
                }
                return json.bytes
            }
        } else {
            let mark = level == "info" ? "" : level + ": "
            append { stamp in Array("\(Self.clock(stamp)) \(mark)\(sentence)".utf8) }
        }
    }

    private func record(_ access: AccessLogEntry) {
        append { stamp in
            guard isJSON else {
                let milliseconds = Double(access.durationMicroseconds / 10) / 100
                return Array(
                    """
                    \(Self.clock(stamp)) \(access.status.code) \(access.method?.name ?? "-") \
                    \(access.path ?? "-") \(milliseconds) ms \(access.bytes) bytes
                    """.utf8)
            }
            var json = JSONWriter(capacity: 256)
            json.object { json in
                json.member("time", stamp)
                json.member("level", "info")
                json.member("message", "request")
                json.member("request_id", access.requestID)
                json.member("method", access.method?.name)
                json.member("path", access.path)
                json.member("route", access.route)
                json.member("status", access.status.code)
                json.member("bytes", access.bytes)
                json.member("duration_microseconds", access.durationMicroseconds)
            }
            return json.bytes
        }
    }

    /// Returns the hour, minute and second of a stamp.
    private static func clock(_ stamp: String) -> Substring { stamp.dropFirst(11).prefix(8) }

    private func append(_ line: (_ stamp: String) -> [UInt8]) {
        let now = Date().timeIntervalSince1970
        let starts = state.withLock { state in
            if Int64(now) != state.second {
                state.second = Int64(now)
                state.stamp = Date(timeIntervalSince1970: Double(state.second)).ISO8601Format()
            }
            guard state.buffer.count < Self.bufferBytes else {
                state.dropped += 1
                return false
            }
            state.buffer += line(state.stamp)
            state.buffer.append(UInt8(ascii: "\n"))
            defer { state.isWriting = true }
            return !state.isWriting
        }
        if starts { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            let (bytes, dropped) = state.withLock { state in
                defer {
                    state.isWriting = !state.buffer.isEmpty
                    state.buffer = []
                    state.dropped = 0
                }
                return (state.buffer, state.dropped)
            }
            guard !bytes.isEmpty else { return }
            // A reader that has gone away is no reason to stop serving.
            try? Terminal.print(bytes)
            if dropped > 0 { warning("\(dropped) lines of the log were dropped; nobody read it.") }
        }
    }
}
