import Foundation
import TextAnalysis

/// `ModelTrainer DATA_FOLDER [--validate] [--output FILE]`: annotated articles in, a weights file out.
struct TrainerCommand {
    /// What is wrong with the command line.
    struct UsageError: Error {
        var message: String
    }

    private var folder: URL
    private var validates = false
    private var output: URL?

    init(arguments: [String]) throws {
        var folder: URL?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--validate": validates = true
            case "--output":
                guard let path = rest.popFirst() else {
                    throw UsageError(message: "--output needs the name of a file.")
                }
                output = URL(filePath: path)
            case _ where !argument.hasPrefix("-") && folder == nil:
                folder = URL(filePath: argument)
            default: throw UsageError(message: "Unknown argument \(argument). " + Self.usage)
            }
        }
        guard let folder else { throw UsageError(message: Self.usage) }
        self.folder = folder
    }

    private static let usage = "Usage: ModelTrainer DATA_FOLDER [--validate] [--output FILE]"

    /// Trains on four fifths of the articles with `--validate`, which are then tested on the fifth, else on all.
    func run() throws {
        let articles = try AnnotatedArticle.all(in: folder)
        let training = articles.filter { !validates || !$0.isForValidation }
        print("Learning from \(training.count) of \(articles.count) articles.")
        var trainer = SpeakerTrainer()
        trainer.learn(from: training.map(\.exercise))
        let weights = trainer.weights
        let file = weights.file
        print("\(weights.values.count { $0 != 0 }) weights, \(file.count) bytes.")
        if validates {
            var report = ValidationReport()
            for article in articles where article.isForValidation {
                report.add(article.exercise, weights: weights)
            }
            print(report.text)
        }
        if let output { try Data(file).write(to: output) }
    }
}
