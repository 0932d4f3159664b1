import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct ResponseCacheTests {
    private let one = Dataset(version: "v1", importedAt: 1)
    private let two = Dataset(version: "v2", importedAt: 1)

    private func entry(_ byte: UInt8, count: Int = 800) -> ResponseCache.Entry {
        ResponseCache.Entry(
            answer: Answer(body: Array(repeating: byte, count: count)), entityTag: "\"x\"")
    }

    @Test func `gives back what was kept`() {
        let cache = ResponseCache(bytes: 100_000)
        cache.insert(entry(1), "a", dataset: one)
        #expect(cache.entry("a", dataset: one)?.answer.body == entry(1).answer.body)
        #expect(cache.entry("b", dataset: one) == nil)
    }

    @Test func `knows nothing of another dataset`() {
        let cache = ResponseCache(bytes: 100_000)
        cache.insert(entry(1), "a", dataset: one)
        #expect(cache.entry("a", dataset: two) == nil)
        cache.insert(entry(2), "b", dataset: two)
        #expect(cache.entry("a", dataset: one) == nil)
        #expect(cache.entry("a", dataset: two) == nil)
        #expect(cache.entry("b", dataset: two) != nil)
    }

    @Test func `lets go of what nobody asks for and keeps what is asked for`() {
        let cache = ResponseCache(bytes: 20_000)
        cache.insert(entry(1), "wanted", dataset: one)
        cache.insert(entry(1), "unwanted", dataset: one)
        for number in 0..<100 {
            cache.insert(entry(2), "key \(number)", dataset: one)
            #expect(cache.entry("wanted", dataset: one) != nil)
        }
        #expect(cache.entry("unwanted", dataset: one) == nil)
    }

    @Test func `holds no more than its room`() {
        let cache = ResponseCache(bytes: 20_000)
        for number in 0..<1_000 { cache.insert(entry(2), "key \(number)", dataset: one) }
        let held = (0..<1_000).count { cache.entry("key \($0)", dataset: one) != nil }
        #expect(held > 5)
        #expect(held * 1_000 <= 20_000)
    }

    @Test func `does not keep what would push out all else`() {
        let cache = ResponseCache(bytes: 20_000)
        cache.insert(entry(1, count: 3_000), "large", dataset: one)
        #expect(cache.entry("large", dataset: one) == nil)
    }

    @Test func `keeps nothing without room`() {
        let cache = ResponseCache(bytes: 0)
        cache.insert(entry(1, count: 0), "a", dataset: one)
        #expect(cache.entry("a", dataset: one) == nil)
    }
}
