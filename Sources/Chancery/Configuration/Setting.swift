/// One thing that can be set: its key, what it may be, and where it lands in the configuration.
struct Setting: Sendable {
    /// What a setting may be, and the place it is kept.
    enum Kind: Sendable {
        case integer(any WritableKeyPath<Configuration, Int> & Sendable, ClosedRange<Int>)
        case number(any WritableKeyPath<Configuration, Double> & Sendable, ClosedRange<Double>)
        case text(any WritableKeyPath<Configuration, String> & Sendable, TextForm = .any)
        /// A text, or nothing: `null` in a file, and no characters elsewhere.
        case optionalText(
            any WritableKeyPath<Configuration, String?> & Sendable, TextForm? = nil)
        case choice(
            get: @Sendable (Configuration) -> String,
            set: @Sendable (inout Configuration, String) -> Void, [String])
        case flag(any WritableKeyPath<Configuration, Bool> & Sendable)
        /// Texts of a kind that words describe; the closure says what is wrong with one that is of
        /// another.
        case list(
            of: String, get: @Sendable (Configuration) -> [String],
            set: @Sendable (inout Configuration, [String]) -> String?)
    }

    /// Name in the file, group and name: `server.port`.
    let key: String
    /// Name on the command line without `--`; `nil` for settings of file and environment alone.
    let flag: String?
    /// What it does, in one line.
    let summary: String
    /// What it may be, and where it is kept.
    let kind: Kind

    init(_ key: String, flag: String? = nil, _ summary: String, _ kind: Kind) {
        self.key = key
        self.flag = flag
        self.summary = summary
        self.kind = kind
    }

    /// Name of the environment variable: `CHANCERY_SERVER_PORT`.
    var variable: String {
        "CHANCERY_" + key.uppercased().replacing(".", with: "_")
    }

    /// Which values are taken, in words.
    var allowed: String {
        switch kind {
        case .integer(_, let range):
            "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(_, let range):
            "a number from \(range.lowerBound.plain) to \(range.upperBound.plain)"
        case .text(_, let form): form.words
        case .choice(_, _, let names): "one of " + names.joined(separator: ", ")
        case .flag: "true or false"
        case .optionalText(_, let form): form.map { "null or \($0.words)" } ?? "a text or null"
        case .list(let items, _, _): "a list of \(items)"
        }
    }

    /// Puts a value from a file into the configuration; returns what the value must be when it is
    /// something else.
    func apply(_ value: JSONValue, to configuration: inout Configuration) -> String? {
        switch (kind, value) {
        case (.list(_, _, let set), .array(let values)):
            let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
            let other = values.first { if case .string = $0 { false } else { true } }
            if let other { return "\(allowed); \(other.kind) is none" }
            return set(&configuration, texts).map { "\(allowed); \($0)" }
        default:
            return take(value, into: &configuration) ? nil : allowed
        }
    }

    /// Puts a value other than a list into the configuration; false when it is not allowed.
    private func take(_ value: JSONValue, into configuration: inout Configuration) -> Bool {
        switch (kind, value) {
        case (.integer(let path, let range), .number(let number)):
            guard let whole = Int(exactly: number), range.contains(whole) else { return false }
            configuration[keyPath: path] = whole
        case (.number(let path, let range), .number(let number)):
            guard range.contains(number) else { return false }
            configuration[keyPath: path] = number
        case (.text(let path, let form), .string(let text)):
            guard form.isMet(text) else { return false }
            configuration[keyPath: path] = text
        case (.optionalText(let path, let form), .string(let text)):
            guard text.isEmpty || form?.isMet(text) != false else { return false }
            configuration[keyPath: path] = text.isEmpty ? nil : text
        case (.optionalText(let path, _), .null):
            configuration[keyPath: path] = nil
        case (.choice(_, let set, let names), .string(let text)):
            guard names.contains(text) else { return false }
            set(&configuration, text)
        case (.flag(let path), .bool(let flag)):
            configuration[keyPath: path] = flag
        default:
            return false
        }
        return true
    }

    /// Puts a value from the environment or the command line into the configuration.
    ///
    /// Lists are written with commas. Returns what the value must be when it is something else.
    func apply(text: String, to configuration: inout Configuration) -> String? {
        let value: JSONValue? =
            switch kind {
            case .integer, .number: Double(text).map(JSONValue.number)
            case .text, .optionalText, .choice: .string(text)
            case .flag: ["true": .bool(true), "false": .bool(false)][text]
            case .list:
                .array(
                    text.split(separator: ",").map { .string(String($0.trimmingPrefix(" "))) })
            }
        guard let value else { return allowed }
        return apply(value, to: &configuration)
    }

    /// The setting's value in a configuration.
    func value(in configuration: Configuration) -> JSONValue {
        switch kind {
        case .integer(let path, _): .number(Double(configuration[keyPath: path]))
        case .number(let path, _): .number(configuration[keyPath: path])
        case .text(let path, _): .string(configuration[keyPath: path])
        case .optionalText(let path, _):
            configuration[keyPath: path].map(JSONValue.string) ?? .null
        case .choice(let get, _, _): .string(get(configuration))
        case .flag(let path): .bool(configuration[keyPath: path])
        case .list(_, let get, _): .array(get(configuration).map(JSONValue.string))
        }
    }
}

extension Double {
    /// The number without a needless fraction: `5` and not `5.0`.
    var plain: String { Int(exactly: self).map(String.init) ?? String(self) }
}
