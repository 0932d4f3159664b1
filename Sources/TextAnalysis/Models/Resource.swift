import Foundation

/// A file of weights or words that ships with this module.
enum Resource {
    /// Returns the bytes of a resource.
    ///
    /// A missing file is a broken build, not an input: it stops the process with one sentence.
    static func bytes(_ name: String) -> [UInt8] {
        guard
            let file = Bundle.module.url(
                forResource: name, withExtension: nil, subdirectory: "Resources"),
            let data = try? Data(contentsOf: file)
        else {
            preconditionFailure("The resource \(name) of TextAnalysis is missing.")
        }
        return Array(data)
    }
}
