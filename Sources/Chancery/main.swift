import ArticleStore
import CorpusAPI
import TextAnalysis

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

do {
    let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
    // Told to read its seeds again, or to end, while it starts, a server does so once it stands.
    if arguments.command == .serve { Signals.keep(SIGTERM, SIGINT, SIGHUP) }
    switch arguments.command {
    case .serve, .import, .analyze, .check: try ArticleAnalyzer.checkModels()
    case .openapi, .version, .help: break
    }
    switch arguments.command {
    case .serve:
        try ServeCommand(configuration: ConfigurationCommand.read(arguments).configuration).run()
    case .import:
        exit(
            try ImportCommand(
                configuration: ConfigurationCommand.read(arguments).configuration,
                output: arguments.value(of: "output")
            ).run())
    case .analyze:
        exit(try AnalyzeCommand(arguments).run())
    case .check:
        let reader = try ConfigurationCommand.read(arguments)
        exit(
            try arguments.value(of: "health") == "true"
                ? HealthCheck(configuration: reader.configuration).run()
                : CheckCommand(reader: reader).run())
    case .openapi:
        try Terminal.print(
            String(decoding: CorpusAPI.openAPI(CorpusAPIConfiguration()), as: UTF8.self))
    case .version:
        try Terminal.print(
            """
            chancery \(CorpusAPIConfiguration().version) \
            (analysis \(ArticleAnalyzer.version), SQLite \(Database.libraryVersion))

            """)
    case .help:
        try Terminal.print(Help.text(for: arguments.subject))
    }
} catch let error as UsageError {
    Terminal.complain(error.message + " See chancery --help.")
    exit(2)
} catch let error as ConfigurationCommand.Invalid {
    for problem in error.problems { Terminal.complain(problem) }
    exit(1)
} catch {
    Terminal.complain(Failure.sentence(for: error))
    exit(1)
}
