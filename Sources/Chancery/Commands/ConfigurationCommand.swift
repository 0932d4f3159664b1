#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads the configuration for the commands that need one.
enum ConfigurationCommand {
    /// Why the configuration cannot be used: every problem, a sentence each.
    struct Invalid: Error {
        let problems: [String]
    }

    /// Returns the configuration from defaults, file, environment and flags, in that order.
    ///
    /// - Throws: `Invalid` with all problems at once.
    static func read(_ arguments: Arguments) throws(Invalid) -> ConfigurationReader {
        var reader = ConfigurationReader()
        let named = arguments.value(of: "config")
        reader.read(
            file: named ?? ConfigurationReader.standardFile, isRequired: named != nil)
        reader.read(environment: ProcessInfo.processInfo.environment)
        reader.read(flags: arguments.flags.map { ($0.name, $0.value) })
        reader.finish()
        guard reader.problems.isEmpty else { throw Invalid(problems: reader.problems) }
        return reader
    }
}
