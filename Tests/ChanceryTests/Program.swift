import Foundation
import Testing

/// The built program, run as a user runs it.
struct Program {
    /// Where the program stands: beside the tests, which are built together with it.
    static let url = URL(fileURLWithPath: CommandLine.arguments[0])
        .deletingLastPathComponent().appendingPathComponent("chancery")

    /// What a run ended with.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Starts the program with arguments, in an environment without settings.
    static func start(
        _ arguments: [String], output: Any? = nil, errors: Pipe? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("CHANCERY_")
        }
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        process.standardOutput = output ?? FileHandle.nullDevice
        process.standardError = errors ?? FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Runs the program to its end.
    static func run(_ arguments: String...) throws -> Outcome {
        try run(arguments)
    }

    /// Runs the program to its end.
    static func run(_ arguments: [String]) throws -> Outcome {
        let (output, errors) = (Pipe(), Pipe())
        let process = try start(arguments, output: output, errors: errors)
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: text, errors: complaints)
    }
}
