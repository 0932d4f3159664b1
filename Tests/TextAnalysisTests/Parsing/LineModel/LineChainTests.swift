import Foundation
import Testing

@testable import TextAnalysis

@Suite struct LineChainTests {
    static let pages: [[Double]] = [
        [], [0], [3], [-2, 4], [1, -1, 2.5, -0.5], [4, 4, -1, 4, -3, -3, 2], [50, -50, 50],
    ]

    @Test(arguments: pages)
    func `sums over every way to part a page`(_ scores: [Double]) {
        let (entry, exit) = (-1.5, -0.7)
        let chain = LineChain(scores: scores, entry: entry, exit: exit)
        // Every way to part the page, one bit a line.
        var total = 0.0
        var body = [Double](repeating: 0, count: scores.count)
        var entries = 0.0
        var exits = 0.0
        for bits in 0..<(1 << scores.count) {
            let labels = scores.indices.map { bits >> $0 & 1 == 1 }
            var sum = 0.0
            var ways = (in: 0.0, out: 0.0)
            for (index, isBody) in labels.enumerated() {
                let wasBody = index > 0 && labels[index - 1]
                if isBody { sum += max(-30, min(30, scores[index])) }
                if isBody, !wasBody { ways.in += 1 }
                if !isBody, wasBody { ways.out += 1 }
            }
            let weight = exp(sum + ways.in * entry + ways.out * exit)
            total += weight
            entries += weight * ways.in
            exits += weight * ways.out
            for (index, isBody) in labels.enumerated() where isBody { body[index] += weight }
        }
        for (found, sum) in zip(chain.body, body) { #expect(abs(found - sum / total) < 1e-9) }
        #expect(chain.body.count == scores.count)
        #expect(abs(chain.entries - entries / total) < 1e-9)
        #expect(abs(chain.exits - exits / total) < 1e-9)
    }

    @Test func `keeps a subheading between paragraphs and leaves a lone sentence among links out`()
    {
        let subheading = LineChain(scores: [4, 4, -1, 4, 4], entry: -3, exit: -3)
        #expect(subheading.body.allSatisfy { $0 > 0.5 })
        let sentence = LineChain(scores: [-1, -1, 2, -1, -1], entry: -3, exit: -3)
        #expect(sentence.body.allSatisfy { $0 < 0.5 })
    }

    @Test func `stays finite over many lines`() {
        let scores = (0..<20_000).map { Double($0 % 7) * 20 - 60 }
        let chain = LineChain(scores: scores, entry: -8, exit: -8)
        #expect(chain.body.allSatisfy { (0...1).contains($0) })
    }
}
