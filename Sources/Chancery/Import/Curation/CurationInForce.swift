import CorpusModel

/// The curation that an import applies: that of the file, else that of the last import.
struct CurationInForce {
    /// The rules.
    let curation: Curation
    /// The text the rules stand in; `nil` without any rule.
    let text: String?
    /// Why the file is not in force, a sentence each.
    let problems: [String]

    /// Takes the rules of the file; a broken file leaves those that are stored in force.
    init(_ reading: CurationFile.Reading, stored: String?) {
        switch reading {
        case .absent: (curation, text, problems) = (Curation(), nil, [])
        case .rules(let rules, let text):
            (curation, self.text, problems) = (rules, rules.isEmpty ? nil : text, [])
        case .broken(let sentences):
            let (rules, mistakes) = CurationReader.read(
                Array((stored ?? "").utf8), path: "The stored curation")
            // What an older release took may be a mistake to this one.
            if let stored, mistakes.isEmpty {
                (curation, text) = (rules, stored)
            } else {
                (curation, text) = (Curation(), nil)
            }
            problems = sentences
        }
    }
}
