import Foundation
import TextAnalysis

/// `ModelTrainer DATA --output FOLDER [--validate] [--only NAME]`: a folder of training data in, weights files out.
struct TrainerCommand {
    /// What is wrong with the command line.
    struct UsageError: Error {
        var message: String
    }

    /// One of the models that ship; its weights file is called after it.
    private struct Model: Sendable {
        var name: String
        var train: @Sendable (_ data: URL, _ validating: Bool) throws -> TrainedModel
    }

    /// The models, each after those whose answers it learns from.
    private static let models = [
        Model(name: "lines", train: LineTrainer.train),
        Model(name: "names", train: NameTrainer.train),
        Model(name: "speakers", train: SpeakerTrainer.train),
        Model(name: "antecedents", train: AntecedentTrainer.train),
    ]

    private var data: URL
    private var validates = false
    private var output: URL?
    private var only: String?

    init(arguments: [String]) throws {
        var data: URL?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--validate": validates = true
            case "--output":
                guard let path = rest.popFirst() else {
                    throw UsageError(message: "--output needs the name of a folder.")
                }
                output = URL(filePath: path)
            case "--only":
                guard let name = rest.popFirst(), Self.models.contains(where: { $0.name == name })
                else {
                    let names = Self.models.map(\.name).joined(separator: ", ")
                    throw UsageError(message: "--only needs one of \(names).")
                }
                only = name
            case _ where !argument.hasPrefix("-") && data == nil:
                data = URL(filePath: argument)
            default: throw UsageError(message: "Unknown argument \(argument). " + Self.usage)
            }
        }
        guard let data, validates || output != nil else { throw UsageError(message: Self.usage) }
        self.data = data
    }

    private static let usage =
        "Usage: ModelTrainer DATA [--validate] [--output FOLDER] [--only NAME]; "
        + "--validate keeps a fifth of the data apart and prints the figures on it."

    /// Trains the models one after the other; with `--validate` on the part that is not kept apart.
    func run() throws {
        for model in Self.models where only == nil || only == model.name {
            let trained = try model.train(data, validates)
            let file = trained.weights.file
            print("\(model.name): \(file.count) bytes.")
            if let report = trained.report { print(report) }
            try output.map {
                try Data(file).write(to: $0.appending(path: model.name + ".weights"))
            }
        }
    }
}
