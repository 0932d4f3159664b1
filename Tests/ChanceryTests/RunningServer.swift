import Dispatch
import Foundation
import Testing

/// The program as it serves on a free port, with its log.
final class RunningServer {
    let process: Process
    private let output = Pipe()
    private var log = ""
    private var port = 0

    /// Starts the server and returns once it listens.
    init(_ seeds: SeedFiles, database: String = ":memory:", curation: String? = nil) throws {
        var words = [
            "serve", "--port", "0", "--seeds", seeds.path, "--database", database,
            "--log-format", "json",
        ]
        if let curation { words += ["--curation", curation] }
        let process = try Program.start(words, output: output)
        self.process = process
        // A program that hangs must not hang its tests.
        DispatchQueue.global().asyncAfter(deadline: .now() + 90) {
            kill(process.processIdentifier, SIGKILL)
        }
        let line = wait(for: "listens on")
        port = line.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) } ?? 0
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Reads the log up to the next line that has a text, and returns all of it.
    @discardableResult func wait(for text: String) -> String {
        while true {
            if let found = log.range(of: text),
                let end = log[found.upperBound...].firstIndex(of: "\n")
            {
                let seen = String(log[..<end])
                log = String(log[end...])
                return seen
            }
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else {
                Issue.record("the log ended before \(text): \(log)")
                return log
            }
            log += String(decoding: data, as: UTF8.self)
        }
    }

    func get(_ path: String, fields: [String: String] = [:]) throws -> Exchange {
        try Exchange(port: port, path, fields: fields)
    }

    /// Runs the health check of containers against the server.
    func checkHealth() throws -> Program.Outcome {
        try Program.run("check", "--health", "--port", String(port))
    }

    /// Has the server read its seeds again.
    func reload() { kill(process.processIdentifier, SIGHUP) }

    /// Ends the server, and returns its exit status and the rest of the log.
    func stop() -> (status: Int32, log: String) {
        kill(process.processIdentifier, SIGTERM)
        let rest = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, log + String(decoding: rest, as: UTF8.self))
    }
}
