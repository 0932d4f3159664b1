import Foundation

/// A file of weights or words that ships with this module.
enum Resource {
    /// Returns the bytes of a resource.
    ///
    /// A missing file is a broken installation, not an input: it stops the process. `ArticleAnalyzer.checkModels()` finds it
    /// out beforehand.
    static func bytes(_ name: String) -> [UInt8] {
        guard let bytes = read(name) else {
            preconditionFailure("The resource \(name) of TextAnalysis is missing.")
        }
        return bytes
    }

    /// Returns the bytes of a resource; `nil` when it cannot be read.
    static func read(_ name: String) -> [UInt8]? {
        guard
            let file = Bundle.module.url(
                forResource: name, withExtension: nil, subdirectory: "Resources"),
            let data = try? Data(contentsOf: file)
        else { return nil }
        return Array(data)
    }
}
