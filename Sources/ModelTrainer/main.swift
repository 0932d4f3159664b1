import Foundation

do {
    let command = try TrainerCommand(arguments: Array(CommandLine.arguments.dropFirst()))
    try command.run()
} catch let error as TrainerCommand.UsageError {
    print(error.message)
    exit(2)
}
