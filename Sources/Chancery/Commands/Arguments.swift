import CorpusModel

/// The command line, read: what to do, with which flags, on which files.
struct Arguments: Equatable {
    /// What to do.
    var command = Command.serve
    /// Flags in the order given, without `--`.
    var flags: [Flag] = []
    /// Everything that is no flag.
    var operands: [String] = []
    /// The command whose help is asked for; `nil` for the overview.
    var subject: Command?

    /// One flag and its value.
    struct Flag: Equatable {
        var name: String
        var value: String
    }

    /// Reads the arguments after the program's name.
    ///
    /// - Throws: `UsageError` for a command or flag that does not exist, or a flag without value.
    init(_ words: [String]) throws(UsageError) {
        var rest = words[...]
        if let first = rest.first, !first.hasPrefix("-") {
            command = try Self.command(named: first)
            subject = command
            rest = rest.dropFirst()
        }
        while let word = rest.popFirst() {
            switch word {
            case "--help", "-h":
                command = .help
                return
            case "--version":
                command = .version
            case "--":
                operands += rest
                rest = []
            case let word where word.hasPrefix("--"):
                flags.append(try flag(String(word.dropFirst(2)), &rest))
            case let word where word.hasPrefix("-") && word != "-":
                throw UsageError("There is no flag \(word); flags are written out, as in --port.")
            default:
                operands.append(word)
            }
        }
        if command == .help {
            subject = try operands.first.map { word throws(UsageError) in
                try Self.command(named: word)
            }
        } else if !operands.isEmpty, command != .analyze {
            throw UsageError("\(command.rawValue) takes no operands; \(operands[0]) is one.")
        }
    }

    /// The value of a flag, the last one when it is given more than once.
    func value(of name: String) -> String? { flags.last { $0.name == name }?.value }

    private static func command(named name: String) throws(UsageError) -> Command {
        guard let command = Command(rawValue: name) else {
            throw UsageError(
                "There is no command \(name)."
                    + ConfigurationReader.hint(name, among: Command.allCases.map(\.rawValue)))
        }
        return command
    }

    private func flag(
        _ text: String, _ rest: inout ArraySlice<String>
    ) throws(UsageError) -> Flag {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let known =
            command.flags
            + (command.readsConfiguration ? Settings.all.compactMap(\.flag) : [])
        guard known.contains(name) else {
            throw UsageError(
                "\(command.rawValue) has no flag --\(name)."
                    + ConfigurationReader.hint("--" + name, among: known.map { "--" + $0 }))
        }
        if parts.count == 2 { return Flag(name: name, value: String(parts[1])) }
        if command.switches.contains(name) || Settings.switches.contains(name) {
            return Flag(name: name, value: "true")
        }
        guard let value = rest.popFirst() else {
            throw UsageError("--\(name) needs a value, as in --\(name)=VALUE.")
        }
        return Flag(name: name, value: value)
    }
}

/// What the user did wrong on the command line, in a sentence.
struct UsageError: Error, Equatable {
    let message: String

    init(_ message: String) { self.message = message }
}
