import CorpusAPI
import Foundation
import Testing

@testable import Chancery

@Suite struct DocumentationTests {
    private func text(_ path: String) throws -> String {
        try String(
            contentsOf: ConfigurationTests.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func `the README shows every route`() throws {
        #expect(try text("README.md").contains(CorpusAPI.routeTable))
    }

    @Test(arguments: Command.allCases)
    func `the README names every command`(_ command: Command) throws {
        #expect(try text("README.md").contains("`\(command.rawValue)`"))
    }

    @Test func `the notice names every file of data`() throws {
        let folder = "Sources/TextAnalysis/Models/Resources"
        let notice = try text("NOTICE.md")
        let path = ConfigurationTests.root.appendingPathComponent(folder).path
        for name in try FileManager.default.subpathsOfDirectory(atPath: path)
        where name != "README.txt" {
            #expect(notice.contains("`\(name)`"), "\(name) has no origin in NOTICE.md")
        }
    }
}
