import Foundation
import Testing

@testable import Chancery

@Suite struct FileTests {
    @Test func `a status tells files, folders, pipes and nothing apart`() throws {
        let seeds = try SeedFiles()
        try seeds.write("a.txt", "four")
        let file = seeds.url.appendingPathComponent("a.txt").path
        let pipe = seeds.url.appendingPathComponent("pipe").path
        let link = seeds.url.appendingPathComponent("link").path
        #expect(mkfifo(pipe, 0o600) == 0)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        let status = try #require(FileStatus(of: file))
        #expect(status.kind == .ordinary)
        #expect(status.byteCount == 4)
        #expect(abs(Double(status.modified) / 1e9 - Date().timeIntervalSince1970) < 600)
        #expect(FileStatus(of: link)?.identity == status.identity)
        #expect(FileStatus(of: seeds.url.path)?.kind == .folder)
        #expect(FileStatus(of: seeds.url.path)?.identity != status.identity)
        #expect(FileStatus(of: pipe)?.kind == .other)
        #expect(FileStatus(of: file + "x") == nil)
    }

    @Test(arguments: [0, 1, 32_768, 32_769, 100_000])
    func `a file of any length is read whole, and no further than told`(length: Int) throws {
        let text = String(repeating: "x", count: length)
        let seeds = try SeedFiles()
        try seeds.write("a.txt", text)
        let path = seeds.url.appendingPathComponent("a.txt").path
        #expect(try FileReader(path: path).rest(atMost: 200_000).count == length)
        #expect(try FileReader(path: path).rest(atMost: 40_000).count == min(length, 40_000))
        let reader = try FileReader(path: path)
        #expect(try reader.next(10).count == min(length, 10))
        #expect(try reader.rest(atMost: 200_000).count == max(0, length - 10))
    }

    @Test func `a file that is missing or a folder is not read`() throws {
        let seeds = try SeedFiles()
        #expect(throws: FileReader.Unreadable.self) {
            _ = try FileReader(path: seeds.url.appendingPathComponent("a.txt").path)
        }
        let folder = try FileReader(path: seeds.url.path)
        #expect(throws: FileReader.Unreadable.self) { _ = try folder.next(1) }
    }
}
