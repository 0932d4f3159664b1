import CorpusModel

/// `chancery check`: prints every setting and where it came from, and what is wrong with the seeds.
struct CheckCommand {
    let reader: ConfigurationReader

    /// Prints the findings and returns the exit status: 1 when the seed folder or a seed cannot be read.
    func run() throws -> Int32 {
        let width = Settings.all.map(\.key.count).max() ?? 0
        for setting in Settings.all {
            let value = setting.value(in: reader.configuration).text
            let origin = reader.origins[setting.key] ?? "default"
            try Terminal.print("\(setting.key.padding(toWidth: width))  \(value)  (\(origin))\n")
        }
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
        return refused == 0 ? 0 : 1
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
