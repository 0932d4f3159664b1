import Testing

@testable import CorpusAPI

@Suite struct ResponseCacheTests {
    private func answer(_ byte: UInt8, count: Int = 800) -> Answer {
        Answer(body: Array(repeating: byte, count: count), link: nil)
    }

    @Test func `gives back what was kept`() {
        let cache = ResponseCache(bytes: 100_000)
        cache.insert(answer(1), "a", dataset: "v1")
        #expect(cache.answer("a", dataset: "v1")?.body == answer(1).body)
        #expect(cache.answer("b", dataset: "v1") == nil)
    }

    @Test func `knows nothing of another dataset`() {
        let cache = ResponseCache(bytes: 100_000)
        cache.insert(answer(1), "a", dataset: "v1")
        #expect(cache.answer("a", dataset: "v2") == nil)
        cache.insert(answer(2), "b", dataset: "v2")
        #expect(cache.answer("a", dataset: "v1") == nil)
        #expect(cache.answer("a", dataset: "v2") == nil)
        #expect(cache.answer("b", dataset: "v2") != nil)
    }

    @Test func `lets go of what nobody asks for and keeps what is asked for`() {
        let cache = ResponseCache(bytes: 20_000)
        cache.insert(answer(1), "wanted", dataset: "v")
        cache.insert(answer(1), "unwanted", dataset: "v")
        for number in 0..<100 {
            cache.insert(answer(2), "key \(number)", dataset: "v")
            #expect(cache.answer("wanted", dataset: "v") != nil)
        }
        #expect(cache.answer("unwanted", dataset: "v") == nil)
    }

    @Test func `holds no more than its room`() {
        let cache = ResponseCache(bytes: 20_000)
        for number in 0..<1_000 { cache.insert(answer(2), "key \(number)", dataset: "v") }
        let held = (0..<1_000).count { cache.answer("key \($0)", dataset: "v") != nil }
        #expect(held > 5)
        #expect(held * 1_000 <= 20_000)
    }

    @Test func `does not keep what would push out all else`() {
        let cache = ResponseCache(bytes: 20_000)
        cache.insert(answer(1, count: 3_000), "large", dataset: "v")
        #expect(cache.answer("large", dataset: "v") == nil)
    }

    @Test func `keeps nothing without room`() {
        let cache = ResponseCache(bytes: 0)
        cache.insert(answer(1, count: 0), "a", dataset: "v")
        #expect(cache.answer("a", dataset: "v") == nil)
    }
}
