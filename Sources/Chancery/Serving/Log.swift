import CorpusModel
import Dispatch
import Synchronization
import WebServer

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
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "log")
    private let isJSON: Bool

    init(format: AccessLogFormat) { isJSON = format == .json }

    /// Logs what the web server tells.
    func record(_ entry: LogEntry) {
        switch entry {
        case .requests(let lines, let count): append(lines, count: count)
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
        let time = LogTime.now
        var line: [UInt8] = []
        if isJSON {
            time.write(to: &line)
            var json = JSONWriter(capacity: 256)
            json.object { json in
                json.member("time", String(decoding: line, as: UTF8.self))
                json.member("level", level)
                json.member("message", sentence)
                if let requestID { json.member("request_id", requestID) }
            }
            line = json.bytes
        } else {
            time.writeClock(to: &line)
            line += " ".utf8
            line += (level == "info" ? sentence : "\(level): \(sentence)").utf8
        }
        line.append(UInt8(ascii: "\n"))
        append(line, count: 1)
    }

    private func append(_ lines: [UInt8], count: Int) {
        let starts = state.withLock { state in
            guard state.buffer.count < Self.bufferBytes else {
                state.dropped += count
                return false
            }
            state.buffer += lines
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
