import Testing

@testable import Chancery

@Suite struct ArgumentsTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let words: [String]
        let command: Command
        let flags: [Arguments.Flag]
        let operands: [String]
        let subject: Command?

        init(
            _ name: String, _ words: [String], _ command: Command,
            flags: [(String, String)] = [], operands: [String] = [], subject: Command? = nil
        ) {
            self.subject = subject
            testDescription = name
            self.words = words
            self.command = command
            self.flags = flags.map { Arguments.Flag(name: $0.0, value: $0.1) }
            self.operands = operands
        }
    }

    static let examples = [
        Example("nothing serves", [], .serve),
        Example("a flag alone serves", ["--port", "9000"], .serve, flags: [("port", "9000")]),
        Example("a value after =", ["serve", "--port=9000"], .serve, flags: [("port", "9000")]),
        Example("an = in a value", ["--seeds=a=b"], .serve, flags: [("seeds", "a=b")]),
        Example("files", ["analyze", "a.txt", "b.txt"], .analyze, operands: ["a.txt", "b.txt"]),
        Example("a file named like a flag", ["analyze", "--", "--x"], .analyze, operands: ["--x"]),
        Example(
            "a switch takes no value", ["check", "--health"], .check, flags: [("health", "true")]),
        Example(
            "a setting that is switched on", ["--read-only", "--port", "1"], .serve,
            flags: [("read-only", "true"), ("port", "1")]),
        Example(
            "a setting that is switched off", ["--read-only=false"], .serve,
            flags: [("read-only", "false")]),
        Example("help of a command", ["import", "--help"], .help, subject: .import),
        Example(
            "the same in other words", ["help", "import"], .help, operands: ["import"],
            subject: .import),
        Example("help", ["-h"], .help),
        Example("version as a flag", ["--version"], .version),
    ]

    @Test(arguments: examples)
    func `reads what was typed`(_ example: Example) throws {
        let arguments = try Arguments(example.words)
        #expect(arguments.command == example.command)
        #expect(arguments.flags == example.flags)
        #expect(arguments.operands == example.operands)
        if arguments.command == .help { #expect(arguments.subject == example.subject) }
    }

    static let mistakes: [(words: [String], message: String)] = [
        (["serv"], "There is no command serv. Did you mean serve?"),
        (["xyzzy"], "There is no command xyzzy."),
        (["help", "xyzzy"], "There is no command xyzzy."),
        (["--prot", "1"], "serve has no flag --prot. Did you mean --port?"),
        (["analyze", "--port", "1"], "analyze has no flag --port."),
        (["--port"], "--port needs a value, as in --port=VALUE."),
        (["-p", "1"], "There is no flag -p; flags are written out, as in --port."),
        (["serve", "seeds"], "serve takes no operands; seeds is one."),
    ]

    @Test(arguments: mistakes)
    func `says what would be right`(words: [String], message: String) {
        let error = #expect(throws: UsageError.self) { try Arguments(words) }
        #expect(error?.message == message)
    }
}
