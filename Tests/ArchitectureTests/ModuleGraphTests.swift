import Foundation
import Testing

@Suite struct ModuleGraphTests {
    /// Which modules each module may import; the platform's own modules are listed once for all.
    static let allowed: [String: Set<String>] = [
        "CorpusModel": [],
        "TextAnalysis": ["CorpusModel", "CResources"],
        "WebServer": ["CZlib", "CEpoll"],
        "ArticleStore": ["CorpusModel", "CSQLite"],
        "CorpusAPI": ["CorpusModel", "TextAnalysis", "ArticleStore", "WebServer"],
        "Chancery": ["CorpusModel", "TextAnalysis", "ArticleStore", "WebServer", "CorpusAPI"],
        "ModelTrainer": ["CorpusModel", "TextAnalysis"],
    ]
    static let platform: Set<String> = [
        "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Darwin",
    ]

    /// Returns the modules that a file imports, with the line of each.
    static func imports(of file: SourceTree.File) -> [(module: String, line: Int)] {
        file.lines.enumerated().compactMap { index, line -> (module: String, line: Int)? in
            let words = line.split(separator: " ").map(String.init)
            guard let keyword = words.firstIndex(of: "import"),
                words[..<keyword].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains($0) }),
                keyword + 1 < words.count
            else { return nil }
            // `import struct Foundation.Data` names the kind before the module.
            let name = words.dropFirst(keyword + 1).last { !Self.kinds.contains($0) } ?? ""
            return (String(name.split(separator: ".")[0]), index + 1)
        }
    }

    private static let modifiers: Set<String> = [
        "public", "package", "internal", "private", "fileprivate",
    ]
    private static let kinds: Set<String> = [
        "struct", "class", "enum", "func", "protocol", "typealias", "var", "let",
    ]

    @Test func `every module imports only what the house allows`() throws {
        let files = try SourceTree.swiftFiles(under: "Sources")
        #expect(Set(files.map(\.module)) == Set(Self.allowed.keys))
        for file in files {
            let own = try #require(Self.allowed[file.module])
            for (module, line) in Self.imports(of: file) {
                #expect(
                    own.contains(module) || Self.platform.contains(module),
                    "\(file.path):\(line) imports \(module)")
            }
        }
    }

    @Test func `an import line is read whatever stands before it`() {
        let lines = [
            "import A", "public import B", "@testable import C", "import struct D.E",
            "// import F", "let x = \"import G\"", "private import class H.I",
        ]
        let file = SourceTree.File(path: "Sources/X/Y.swift", lines: lines)
        #expect(Self.imports(of: file).map(\.module) == ["A", "B", "C", "D", "H"])
    }

    /// The whole of Foundation brings 44 MB of language data into the program.
    @Test func `the program makes do with the essentials of Foundation`() throws {
        let files = try SourceTree.swiftFiles(under: "Sources")
        for file in files where file.module != "ModelTrainer" {
            for (module, line) in Self.imports(of: file) where module == "Foundation" {
                let isFallback =
                    line > 3 && file.lines[line - 2] == "#else"
                    && file.lines[line - 3].hasSuffix("import FoundationEssentials")
                #expect(isFallback, "\(file.path):\(line) imports Foundation")
            }
        }
    }

    @Test func `only the files beside SQLite call it`() throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            for (module, line) in Self.imports(of: file) where module == "CSQLite" {
                #expect(
                    file.path.hasPrefix("Sources/ArticleStore/SQLite/"),
                    "\(file.path):\(line) imports \(module)")
            }
        }
    }

    @Test func `the package depends on no other package`() throws {
        #expect(try !SourceTree.text("Package.swift").contains(".package("))
    }
}
