import Foundation

/// Figures in the text format of Prometheus, read as strictly as its documentation allows.
struct Exposition {
    /// What breaks the format, with the line.
    struct Fault: Error {
        let reason: String
        let line: String
    }

    struct Sample {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    struct Family {
        let name: String
        var kind: String?
        var samples: [Sample] = []
    }

    private(set) var families: [Family] = []

    init(_ text: String) throws {
        guard text.hasSuffix("\n") else { throw Fault(reason: "no line end at the end", line: "") }
        for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            try read(String(line))
        }
    }

    /// The value of a sample; `nil` when there is none with these labels.
    func value(_ name: String, _ labels: [String: String] = [:]) -> Double? {
        families.flatMap(\.samples).first { $0.name == name && $0.labels == labels }?.value
    }

    private mutating func read(_ line: String) throws {
        if let help = line.wholeMatch(of: /# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) (\S.*)/) {
            let name = String(help.1)
            guard !families.contains(where: { $0.name == name }) else {
                throw Fault(reason: "a family comes twice", line: line)
            }
            families.append(Family(name: name))
        } else if let type = line.wholeMatch(of: /# TYPE (\S+) (counter|gauge|histogram)/) {
            guard let last = families.indices.last, families[last].name == type.1,
                families[last].kind == nil
            else { throw Fault(reason: "a type is not right behind its help", line: line) }
            families[last].kind = String(type.2)
        } else {
            try readSample(line)
        }
    }

    private mutating func readSample(_ line: String) throws {
        let sample = /([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)/
        guard let match = line.wholeMatch(of: sample), let last = families.indices.last,
            let kind = families[last].kind
        else { throw Fault(reason: "no sample", line: line) }
        let name = String(match.1)
        let suffixes = kind == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
        guard suffixes.contains(where: { families[last].name + $0 == name }) else {
            throw Fault(reason: "a sample of another family", line: line)
        }
        guard let value = Self.number(String(match.3)) else {
            throw Fault(reason: "no number", line: line)
        }
        let labels = try Self.labels(match.2.map(String.init) ?? "", line)
        let isTwice = families[last].samples.contains { $0.name == name && $0.labels == labels }
        guard !isTwice else { throw Fault(reason: "a sample comes twice", line: line) }
        families[last].samples.append(Sample(name: name, labels: labels, value: value))
    }

    private static func number(_ text: String) -> Double? {
        switch text {
        case "+Inf": .infinity
        case "-Inf": -.infinity
        case "NaN": .nan
        default: text.contains(where: \.isLetter) && !text.contains("e") ? nil : Double(text)
        }
    }

    private static func labels(_ text: String, _ line: String) throws -> [String: String] {
        var labels: [String: String] = [:]
        var rest = Substring(text)
        let label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(,?)/
        while let match = rest.prefixMatch(of: label) {
            guard labels.updateValue(String(match.2), forKey: String(match.1)) == nil else {
                throw Fault(reason: "a label comes twice", line: line)
            }
            rest = rest[match.range.upperBound...]
            guard match.3.isEmpty == rest.isEmpty else { break }
        }
        guard rest.isEmpty else { throw Fault(reason: "labels that cannot be read", line: line) }
        return labels
    }
}
