import Foundation

/// The project's own files, as the architecture tests read them.
struct SourceTree {
    /// The project's folder, found from where this file was compiled.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// One Swift file.
    struct File {
        let path: String
        let lines: [String]
        /// The module the file belongs to.
        var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    }

    /// Returns the Swift files under a folder of the project.
    static func swiftFiles(under folder: String) throws -> [File] {
        let base = root.appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
        return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
            return File(
                path: folder + "/" + path,
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(
                    String.init))
        }
    }

    /// Returns the text of a file of the project.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
