/// The trained weights among the module's resources, each read on first use.
extension LinearWeights {
    /// Which words are names, and of what.
    static let names = shipped(.names)
    /// Who speaks a quotation.
    static let speakers = shipped(.speakers)
    /// Whom a pronoun means.
    static let antecedents = shipped(.antecedents)
    /// Which lines of a page are the article's.
    static let lines = shipped(.lines)

    /// A weights file that ships with the module; `ModelTrainer` writes it under the same name.
    enum File: String, CaseIterable {
        case names
        case speakers
        case antecedents
        case lines

        var name: String { rawValue + ".weights" }
    }

    private static func shipped(_ file: File) -> LinearWeights {
        guard let weights = try? LinearWeights(file: Resource.bytes(file.name)) else {
            preconditionFailure("The resource \(file.name) of TextAnalysis is damaged.")
        }
        return weights
    }
}
