import Testing

@testable import WebServer

@Suite struct DeadlineWheelTests {
    private static let second: UInt64 = 1_000_000_000

    private static func due(_ wheel: inout DeadlineWheel, at now: UInt64) -> [UInt64] {
        var due: [(token: UInt64, step: UInt64)] = []
        wheel.takeDue(at: now, into: &due)
        return due.map(\.token)
    }

    @Test(arguments: [0, 1, 99_999_999, 100_000_000, 1_234_567_890, 101 * second])
    func `brings a token up soon after its time and not before`(_ after: UInt64) throws {
        let start = 5_000 * Self.second + 12_345
        var wheel = DeadlineWheel(now: start)
        _ = wheel.add(7, at: start + after)
        #expect(Self.due(&wheel, at: start + after).isEmpty || after == 0)
        let wait = try #require(wheel.milliseconds(from: start + after))
        #expect((0...100).contains(wait))
        #expect(Self.due(&wheel, at: start + after + UInt64(wait) * 1_000_000) == [7])
        #expect(wheel.milliseconds(from: start) == nil)
    }

    @Test func `brings a far token up early, to be entered anew`() {
        var wheel = DeadlineWheel(now: 0)
        let step = wheel.add(7, at: 1_000 * Self.second)
        #expect(step < DeadlineWheel.step(of: 1_000 * Self.second))
        #expect(Self.due(&wheel, at: 103 * Self.second) == [7])
    }

    @Test func `brings everything up after a pause longer than the ring`() {
        var wheel = DeadlineWheel(now: 0)
        for token in 1...50 { _ = wheel.add(UInt64(token), at: UInt64(token) * Self.second) }
        #expect(Self.due(&wheel, at: 5_000 * Self.second).count == 50)
        _ = wheel.add(9, at: 5_001 * Self.second)
        #expect(Self.due(&wheel, at: 5_000 * Self.second).isEmpty)
        #expect(Self.due(&wheel, at: 5_002 * Self.second) == [9])
    }

    @Test func `brings tokens up in the order of their times`() {
        var wheel = DeadlineWheel(now: 0)
        for (token, seconds) in [(3, 30), (1, 10), (2, 20)] as [(UInt64, UInt64)] {
            _ = wheel.add(token, at: seconds * Self.second)
        }
        var order: [UInt64] = []
        for now in 0...40 { order += Self.due(&wheel, at: UInt64(now) * Self.second) }
        #expect(order == [1, 2, 3])
    }

    @Test func `takes a time in the past for the next step`() {
        var wheel = DeadlineWheel(now: 10 * Self.second)
        _ = wheel.add(7, at: 0)
        #expect(Self.due(&wheel, at: 10 * Self.second + 200_000_000) == [7])
    }
}
