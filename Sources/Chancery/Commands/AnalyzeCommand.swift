import CorpusAPI
import CorpusModel
import TextAnalysis

/// `chancery analyze`: files in, JSON out, nothing stored.
struct AnalyzeCommand {
    /// How the answer is written.
    enum Format: String, CaseIterable {
        case json
        case flat
    }

    let format: Format
    /// Whether the flat lines hold speech that is reported without marks too.
    let includesIndirect: Bool
    let files: [String]

    init(_ arguments: Arguments) throws(UsageError) {
        let name = arguments.value(of: "format") ?? Format.json.rawValue
        guard let format = Format(rawValue: name) else {
            throw UsageError("--format must be one of json, flat.")
        }
        let indirect = arguments.value(of: "indirect") ?? "no"
        guard indirect == "yes" || indirect == "no" else {
            throw UsageError("--indirect must be one of yes, no.")
        }
        includesIndirect = indirect == "yes"
        guard !arguments.operands.isEmpty else {
            throw UsageError("analyze needs a file, as in chancery analyze article.txt.")
        }
        self.format = format
        files = arguments.operands
    }

    /// Analyses the files in the order given and returns the exit status.
    func run() throws -> Int32 {
        let reader = SeedReader(maximumBytes: Configuration().maximumSeedBytes)
        let analyzer = ArticleAnalyzer()
        var status: Int32 = 0
        for path in files {
            do {
                let reading = try reader.read(file(at: path))
                var article = analyzer.analyze(reading.seed)
                article.content.provenance.warnings += reading.warnings
                let line =
                    switch format {
                    case .flat:
                        FlatAnalysis(
                            id: reading.seed.name, text: reading.seed.text, article: article,
                            includesIndirect: includesIndirect
                        ).line
                    case .json: AnalysisDocument(seed: reading.seed.name, article: article).bytes
                    }
                try Terminal.print(line + [UInt8(ascii: "\n")])
            } catch let refusal as SeedReader.Refusal {
                Terminal.complain("\(path) is skipped. \(refusal.warning)")
                status = 1
            }
        }
        return status
    }

    private func file(at path: String) -> SeedFile {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return SeedFile(
            name: name.hasSuffix(".txt") ? name : name + ".txt", path: path, kind: .text,
            byteCount: FileStatus(of: path)?.byteCount ?? 0)
    }
}
