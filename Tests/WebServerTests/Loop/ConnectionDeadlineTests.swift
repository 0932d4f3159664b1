import Testing

@testable import WebServer

@Suite struct ConnectionDeadlineTests {
    private static let second: UInt64 = 1_000_000_000

    @Test(
        arguments: [
            (.request(.nothing), false, 60_000), (.request(.nothing), true, 500),
            (.request(.head), false, 10_000), (.request(.head), true, 10_000),
            (.request(.body), false, 30_000), (.taking, false, 30_000),
            (.leaving, false, 1_000), (.nothing, false, nil),
        ] as [(ConnectionDeadline.Waiting, Bool, UInt64?)])
    func `allows a time for each thing it waits for`(
        _ waiting: ConnectionDeadline.Waiting, _ isDraining: Bool, _ milliseconds: UInt64?
    ) {
        var deadline = ConnectionDeadline(timeouts: ServerTimeouts())
        let time = deadline.time(of: waiting, now: 5, isDraining: isDraining)
        #expect(time == (milliseconds.map { $0 * 1_000_000 + 5 } ?? .max))
    }

    @Test func `is not extended by more of the same`() {
        var deadline = ConnectionDeadline(timeouts: ServerTimeouts())
        let first = deadline.time(of: .request(.head), now: 0, isDraining: false)
        let later = deadline.time(of: .request(.head), now: Self.second, isDraining: false)
        #expect(later == first)
    }

    @Test func `begins anew for something else and after a restart`() {
        var deadline = ConnectionDeadline(timeouts: ServerTimeouts())
        _ = deadline.time(of: .taking, now: 0, isDraining: false)
        let body = deadline.time(of: .request(.body), now: 4, isDraining: false)
        #expect(body == 30 * Self.second + 4)
        deadline.restart()
        let restarted = deadline.time(of: .request(.body), now: 9, isDraining: false)
        #expect(restarted == 30 * Self.second + 9)
    }

    @Test(
        arguments: [
            (-1.0, 7), (0, 7), (1.5, 1_500_000_007), (1e30, .max), (.infinity, .max), (.nan, 7),
        ]
            as [(Double, UInt64)])
    func `adds seconds without overflow`(_ seconds: Double, _ time: UInt64) {
        #expect(UInt64(7).adding(seconds: seconds) == time)
    }
}
