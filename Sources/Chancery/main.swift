import Foundation

do {
    let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
    switch arguments.command {
    case .analyze: exit(try AnalyzeCommand(arguments).run())
    default: Terminal.print(Help.text(for: arguments.operands.first.flatMap(Command.init)))
    }
} catch {
    Terminal.complain(error.message)
    exit(2)
}
