import Foundation
import Testing

/// Signals that come while a server starts.
@Suite(.serialized) struct EarlySignalTests {
    /// Milliseconds from the first sign of a new database to the signal.
    static let delays = [0, 1, 2, 5, 10, 20, 50]

    private let seeds: SeedFiles
    private let output = Pipe()
    private let process: Process

    /// Starts a server and returns as soon as its database is being made.
    init() throws {
        seeds = try SeedFiles()
        try seeds.write("a.txt", SeedFiles.article(1))
        let path = seeds.path + "/.folder/corpus.sqlite"
        process = try Program.start(
            ["serve", "--port", "0", "--seeds", seeds.path, "--database", path], output: output)
        let number = process.processIdentifier
        // A program that hangs must not hang its tests.
        DispatchQueue.global().asyncAfter(deadline: .now() + 60) { kill(number, SIGKILL) }
        while process.isRunning, access(seeds.path + "/.folder", F_OK) != 0 { usleep(200) }
    }

    @Test(arguments: delays)
    func `SIGHUP is kept until the server stands, and ends nothing`(milliseconds: Int) throws {
        usleep(UInt32(milliseconds) * 1_000)
        kill(process.processIdentifier, SIGHUP)
        var log = ""
        // The import of the start and that of the signal.
        while log.components(separatedBy: "Looked at 1 seeds").count < 3 {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { break }
            log += String(decoding: data, as: UTF8.self)
        }
        #expect(log.contains("Looked at 1 seeds: 0 analysed"))
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }

    @Test(arguments: delays)
    func `SIGTERM ends the server with 0 as soon as it stands`(milliseconds: Int) throws {
        usleep(UInt32(milliseconds) * 1_000)
        kill(process.processIdentifier, SIGTERM)
        _ = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
}
