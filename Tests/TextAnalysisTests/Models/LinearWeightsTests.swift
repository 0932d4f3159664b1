import Foundation
import Testing

@testable import TextAnalysis

@Suite struct LinearWeightsTests {
    static let weights: [Float] = (0..<1024).map { $0 % 7 == 0 ? Float($0 - 512) / 100 : 0 }

    @Test func `a file gives back the weights it was made from`() throws {
        let weights = LinearWeights(rounding: Self.weights)
        #expect(try LinearWeights(file: weights.file) == weights)
    }

    @Test func `runs of zeros longer than one count survive`() throws {
        var sparse = [Float](repeating: 0, count: 1024)
        sparse[700] = 1
        let weights = LinearWeights(rounding: sparse)
        #expect(weights.file.count < 40)
        #expect(try LinearWeights(file: weights.file) == weights)
    }

    @Test func `a weight is off by half a step at most`() {
        let weights = LinearWeights(rounding: Self.weights)
        for (index, weight) in Self.weights.enumerated() {
            let error = abs(weights.score([UInt32(index)]) - weight)
            #expect(error <= weights.scale * 0.5001)
        }
    }

    @Test func `weights of nothing but zeros score nothing`() {
        let weights = LinearWeights(rounding: [0, 0, 0, 0])
        #expect(weights.score([0, 1, 2, 3]) == 0)
    }

    @Test(arguments: [0, 3, 4, 5, 9, 20, 100])
    func `a byte changed anywhere is refused`(_ place: Int) {
        var file = LinearWeights(rounding: Self.weights).file
        file[place] ^= 1
        #expect(throws: LinearWeights.FileError.self) { try LinearWeights(file: file) }
    }

    @Test(arguments: [0, 4, 16, 17, 200])
    func `a file cut short is refused`(_ count: Int) {
        let file = Array(LinearWeights(rounding: Self.weights).file.prefix(count))
        #expect(throws: LinearWeights.FileError.self) { try LinearWeights(file: file) }
    }

    @Test func `a file of another kind is told from a damaged one`() {
        let file = LinearWeights(rounding: Self.weights).file
        #expect(throws: LinearWeights.FileError.notAWeightsFile) {
            try LinearWeights(file: Array("PK".utf8) + file.dropFirst(2))
        }
        #expect(throws: LinearWeights.FileError.damaged) {
            try LinearWeights(file: file + [0])
        }
    }

    @Test(arguments: LinearWeights.File.allCases)
    func `the weights that ship can be read`(_ file: LinearWeights.File) throws {
        let weights = try LinearWeights(file: Resource.bytes(file.name))
        #expect(weights.values.contains { $0 != 0 })
        try ArticleAnalyzer.checkModels()
    }

    @Test func `every resource is the file of its name`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Sources/TextAnalysis/Models/Resources")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0 != "README.txt" }
        #expect(names.count > 10)
        for name in names {
            let file = try Data(contentsOf: folder.appendingPathComponent(name))
            #expect(Resource.bytes(name) == Array(file), "\(name)")
        }
    }

    @Test func `the weights that ship take three megabytes together at most`() {
        let bytes = LinearWeights.File.allCases.reduce(0) { $0 + Resource.bytes($1.name).count }
        #expect(bytes <= 3_000_000)
    }
}
