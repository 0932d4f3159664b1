import CorpusModel

/// `chancery check`: prints every setting and where it came from, and what is wrong with seeds and curation.
struct CheckCommand {
    let reader: ConfigurationReader

    /// Prints the findings and returns the exit status: 1 when a seed or the curation is broken.
    func run() throws -> Int32 {
        let width = Settings.all.map(\.key.count).max() ?? 0
        for setting in Settings.all {
            let value = setting.value(in: reader.configuration).text
            let origin = reader.origins[setting.key] ?? "default"
            try Terminal.print("\(setting.key.padding(toWidth: width))  \(value)  (\(origin))\n")
        }
        let curationProblems = try checkCuration()
        let seedReader = SeedReader(maximumBytes: reader.configuration.maximumSeedBytes)
        var seeds = 0
        var refused = 0
        do {
            let files = try SeedFolder(path: reader.configuration.seedFolder).files()
            try SeedSource(files: files, reader: seedReader).forEach { item in
                seeds += 1
                do {
                    for warning in try item.read().warnings {
                        Terminal.complain("\(item.fileName): \(warning)")
                    }
                } catch let refusal as SeedReader.Refusal {
                    refused += 1
                    Terminal.complain("\(item.fileName) would be skipped. \(refusal.warning)")
                }
            }
        } catch let error as SeedFolder.Unreadable {
            Terminal.complain(error.message)
            return 1
        } catch {
            Terminal.complain("The seeds cannot be read: \(error).")
            return 1
        }
        try Terminal.print("\n\(seeds) seeds, \(refused) of them unreadable.\n")
        return refused == 0 && curationProblems == 0 ? 0 : 1
    }

    /// Tells what is wrong with the curation file, and returns how much that is.
    private func checkCuration() throws -> Int {
        let path = reader.configuration.curationPath
        switch CurationFile(path: path).read() {
        case .absent: return 0
        case .rules(let curation, _):
            try Terminal.print("\n\(curation.count) rules in \(path).\n")
            return 0
        case .broken(let problems):
            for problem in problems { Terminal.complain(problem) }
            return problems.count
        }
    }
}

extension JSONValue {
    /// The value as a configuration file holds it.
    var text: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.plain
        case .string(let text):
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .array(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .object(let values):
            "{"
                + values.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value.text)" }
                .joined(separator: ", ") + "}"
        }
    }
}
