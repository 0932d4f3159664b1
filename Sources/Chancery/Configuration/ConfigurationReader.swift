import CorpusModel
import WebServer

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Puts the configuration together: defaults, then the file, then the environment, then flags.
struct ConfigurationReader {
    /// What is wrong with one value, in a sentence.
    typealias Problem = String

    /// The configuration so far.
    private(set) var configuration = Configuration()
    /// Where each value that is no default came from, by key.
    private(set) var origins: [String: String] = [:]
    /// Everything that is wrong, in the order found.
    private(set) var problems: [Problem] = []

    /// The file that is read when it is there and no other is named.
    static let standardFile = "Config/chancery.json"

    /// Reads a file; `isRequired` says whether its absence is a problem.
    mutating func read(file path: String, isRequired: Bool) {
        guard FileManager.default.fileExists(atPath: path) else {
            if isRequired { problems.append("The configuration file \(path) does not exist.") }
            return
        }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            problems.append("\(path) cannot be read.")
            return
        }
        let bytes = Array(data)
        var found: [PlacedJSON.Problem] = []
        do throws(PlacedJSON.Problem) {
            let value = try PlacedJSONReader.read(bytes, repetitions: &found)
            if case .object(let groups) = value.content {
                read(groups, group: nil, path: path, &found)
            } else {
                found.append(
                    PlacedJSON.Problem(
                        place: value.place,
                        sentence: "here is \(value.kind) where an object belongs."))
            }
        } catch {
            found.append(error)
        }
        problems += found.sorted { $0.place < $1.place }.map { problem in
            "\(path), line \(problem.place.line), column \(problem.place.column(in: bytes)): "
                + problem.sentence
        }
    }

    /// Takes the members of a file, or those of one group in it.
    private mutating func read(
        _ members: [PlacedJSON.Member], group: String?, path: String,
        _ found: inout [PlacedJSON.Problem]
    ) {
        for member in members {
            let key = (group.map { $0 + "." } ?? "") + member.name
            if let setting = Settings.all.first(where: { $0.key == key }) {
                if let right = setting.apply(JSONValue(member.value), to: &configuration) {
                    found.append(member.value.problem("\(key) must be \(right)."))
                } else {
                    origins[key] = path
                }
            } else if group == nil, Settings.groups.contains(key) {
                if case .object(let settings) = member.value.content {
                    read(settings, group: key, path: path, &found)
                } else {
                    found.append(member.value.problem("\(key) must be an object."))
                }
            } else {
                let isGroup = if case .object = member.value.content { true } else { false }
                let names = isGroup && group == nil ? Settings.groups : Settings.all.map(\.key)
                let sentence = "there is no setting \(key)." + Self.hint(key, among: names)
                found.append(PlacedJSON.Problem(place: member.place, sentence: sentence))
            }
        }
    }

    /// Reads the environment; a variable that begins with `CHANCERY_` and names no setting is a problem.
    mutating func read(environment: [String: String]) {
        for (name, text) in environment.sorted(by: { $0.key < $1.key })
        where name.hasPrefix("CHANCERY_") {
            guard let setting = Settings.all.first(where: { $0.variable == name }) else {
                problems.append(
                    "There is no setting for the environment variable \(name)."
                        + Self.hint(name, among: Settings.all.map(\.variable)))
                continue
            }
            apply(text, to: setting, origin: name)
        }
    }

    /// Reads flags, given as names without `--` and values.
    mutating func read(flags: [(name: String, value: String)]) {
        for flag in flags {
            guard let setting = Settings.all.first(where: { $0.flag == flag.name }) else {
                continue
            }
            apply(flag.value, to: setting, origin: "--" + flag.name)
        }
    }

    private mutating func apply(_ text: String, to setting: Setting, origin: String) {
        if let right = setting.apply(text: text, to: &configuration) {
            problems.append("\(origin) must be \(right).")
        } else {
            origins[setting.key] = origin
        }
    }

    /// Finds what is wrong with values only when they come together, once all are read.
    mutating func finish() {
        problems += configuration.contradictions
        guard let path = configuration.bearerTokenFile else { return }
        do {
            configuration.server.bearerTokens = try BearerTokenFile(path: path).tokens()
        } catch {
            problems.append(error.sentence)
        }
    }

    /// Returns ` Did you mean X?`, or nothing when no name is near.
    static func hint(_ word: String, among names: [String]) -> String {
        NearestName.find(word, among: names).map { " Did you mean \($0)?" } ?? ""
    }
}
