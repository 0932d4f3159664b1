import Dispatch
import Synchronization
import Testing

@testable import WebServer

@Suite struct WorkerPoolTests {
    @Test func `runs every job once`() throws {
        let pool = WorkerPool(threads: 3, capacity: 1_000)
        try pool.start()
        let done = DispatchGroup()
        let counts = Mutex([Int](repeating: 0, count: 500))
        for index in 0..<500 {
            done.enter()
            let isTaken = pool.add {
                counts.withLock { $0[index] += 1 }
                done.leave()
            }
            #expect(isTaken)
        }
        #expect(done.wait(timeout: .now() + 10) == .success)
        #expect(counts.withLock { $0.allSatisfy { $0 == 1 } })
        pool.stop()
    }

    @Test func `takes jobs in the order they came`() throws {
        let pool = WorkerPool(threads: 1, capacity: 100)
        let order = Mutex<[Int]>([])
        let done = DispatchGroup()
        for index in 0..<100 {
            done.enter()
            let isTaken = pool.add {
                order.withLock { $0.append(index) }
                done.leave()
            }
            #expect(isTaken)
        }
        try pool.start()
        #expect(done.wait(timeout: .now() + 10) == .success)
        #expect(order.withLock { $0 } == Array(0..<100))
        pool.stop()
    }

    @Test func `refuses what its line has no place for, and everything once stopped`() {
        let pool = WorkerPool(threads: 1, capacity: 2)
        let taken = (0..<3).map { _ in pool.add {} }
        #expect(taken == [true, true, false])
        pool.stop()
        #expect(!pool.add {})
    }
}
