import Foundation

do {
    try TrainerCommand(arguments: Array(CommandLine.arguments.dropFirst())).run()
} catch let error as TrainerCommand.UsageError {
    print(error.message)
    exit(2)
} catch {
    print("The training data cannot be read: \(error.localizedDescription)")
    exit(1)
}
