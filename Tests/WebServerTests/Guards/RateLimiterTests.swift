import Testing

@testable import WebServer

@Suite struct RateLimiterTests {
    private static let second: UInt64 = 1_000_000_000

    private static func client(_ number: UInt32) -> ClientAddress {
        let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        return ClientAddress(NetworkAddress(version4: bytes))
    }

    @Test func `lets a burst pass, then so many a second`() {
        let limiter = RateLimiter(rate: 2, burst: 3)
        let client = Self.client(1)
        let start = 1_000 * Self.second
        for _ in 0..<3 { #expect(limiter.secondsToWait(client, now: start) == nil) }
        #expect(limiter.secondsToWait(client, now: start) == 1)
        #expect(limiter.secondsToWait(client, now: start + Self.second / 2 - 1) == 1)
        #expect(limiter.secondsToWait(client, now: start + Self.second / 2) == nil)
        #expect(limiter.secondsToWait(client, now: start + Self.second / 2) == 1)
        // A bucket does not hold more than the burst, however long nobody asks.
        for _ in 0..<3 {
            #expect(limiter.secondsToWait(client, now: start + 1_000 * Self.second) == nil)
        }
        #expect(limiter.secondsToWait(client, now: start + 1_000 * Self.second) == 1)
    }

    @Test func `says how long to wait, in whole seconds that suffice`() {
        let limiter = RateLimiter(rate: 0.1, burst: 1)
        #expect(limiter.secondsToWait(Self.client(1), now: 5) == nil)
        #expect(limiter.secondsToWait(Self.client(1), now: 5) == 10)
        #expect(limiter.secondsToWait(Self.client(1), now: 5 + 10 * Self.second - 1) == 1)
        #expect(limiter.secondsToWait(Self.client(1), now: 5 + 10 * Self.second) == nil)
    }

    @Test func `counts each client apart`() {
        let limiter = RateLimiter(rate: 1, burst: 1)
        for number in 0..<1_000 as Range<UInt32> {
            #expect(limiter.secondsToWait(Self.client(number), now: 5) == nil)
        }
        #expect(limiter.secondsToWait(Self.client(0), now: 5) == 1)
    }

    @Test func `goes on limiting who floods while a million others come by`() {
        let limiter = RateLimiter(rate: 1, burst: 10)
        let flooding = Self.client(.max)
        var passed = 0
        for number in 0..<1_000_000 as Range<UInt32> {
            // Ten seconds in all, in which this client may send twenty.
            let now = 1_000 * Self.second + UInt64(number) * 10_000
            _ = limiter.secondsToWait(Self.client(number), now: now)
            if limiter.secondsToWait(flooding, now: now) == nil { passed += 1 }
        }
        #expect((19...21).contains(passed))
    }
}
