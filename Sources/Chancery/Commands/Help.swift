/// The texts that `--help` prints.
enum Help {
    /// Returns the help of one command, or the overview.
    static func text(for command: Command?) -> String {
        guard let command, command != .help else { return overview }
        var text = "Usage: chancery \(command.usage)\n\n\(command.summary)\n"
        if command == .analyze {
            text += """

                  --format json   Article, entities and quotes as served by the API (default).
                  --format flat   One line a file; offsets count Unicode scalars of the file.
                  --indirect yes  With flat, speech reported without quotation marks too (default no).

                One JSON object a line, one line a file. A file that cannot be read is named on standard error
                and makes the exit status 1; the others are analysed all the same.
                """
        }
        if command == .import {
            text += """

                  --output FILE  Make a finished database for servers with --read-only, in place of an earlier one;
                                 the configured database is left alone.

                """
        }
        if command == .check {
            text += """

                  --health  Ask the server that runs with this configuration whether it is ready; 0 says that it is.

                """
        }
        if command.readsConfiguration {
            text += "\nOptions:\n"
            text += line(
                "--config FILE", "Configuration file (Config/chancery.json if it is there).")
            for setting in Settings.all {
                guard let flag = setting.flag else { continue }
                let value = Settings.switches.contains(flag) ? "" : " VALUE"
                text += line("--\(flag)\(value)", setting.summary)
            }
            text += """

                Every setting can also be given in the configuration file or as an environment variable, such as
                CHANCERY_SERVER_PORT=9000; `chancery check` lists them all. Flags win over the environment, the
                environment over the file.
                """
        }
        return text.hasSuffix("\n") ? text : text + "\n"
    }

    private static let overview: String = {
        var text = "Chancery serves a corpus of foreign-policy articles as a JSON API.\n\n"
        text += "Usage: chancery [COMMAND] [OPTION...]\n\nCommands:\n"
        for command in Command.allCases { text += line(command.rawValue, command.summary) }
        return text + "\nchancery help COMMAND says more of one command.\n"
    }()

    private static func line(_ name: String, _ summary: String) -> String {
        "  " + name.padding(toWidth: 20) + " " + summary + "\n"
    }
}

extension String {
    /// The text followed by spaces up to a width, for columns on a terminal.
    func padding(toWidth width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
