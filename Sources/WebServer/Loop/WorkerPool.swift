import Dispatch
import Synchronization

/// Threads for work that may take longer, behind a line of bounded length.
final class WorkerPool: Sendable {
    /// Work for one of the threads; it sees to its own failures.
    typealias Job = @Sendable () -> Void

    private struct State {
        var isStopped = false
        /// The line: those before `first` are gone already.
        private var jobs: [Job?] = []
        private var first = 0

        var count: Int { jobs.count - first }

        mutating func append(_ job: @escaping Job) { jobs.append(job) }

        /// Takes the job that has waited longest.
        mutating func takeFirst() -> Job? {
            guard first < jobs.count else { return nil }
            defer {
                jobs[first] = nil
                first += 1
                // Closing the gap once it is half the array costs each job one move at most.
                if first * 2 >= jobs.count {
                    jobs.removeFirst(first)
                    first = 0
                }
            }
            return jobs[first]
        }

        mutating func removeAll() {
            jobs = []
            first = 0
        }
    }

    private let state = Mutex(State())
    let capacity: Int
    /// Counts the jobs in line, and on stopping one more for each thread.
    private let arrivals = DispatchSemaphore(value: 0)
    let threads: Int

    init(threads: Int, capacity: Int) {
        self.threads = threads
        self.capacity = capacity
    }

    /// How many jobs are in line.
    var waiting: Int { state.withLock { $0.count } }

    /// Starts the threads.
    func start() throws(ServerError) {
        for _ in 0..<threads {
            try SystemThread.start { [self] in
                while let job = next() { job() }
            }
        }
    }

    /// Adds a job to the end of the line, or returns false when the line is full.
    ///
    /// The next piece of an answer that has begun is taken even so: it cannot be refused any more,
    /// and each connection has one at most.
    func add(continuing: Bool = false, _ job: @escaping Job) -> Bool {
        let isTaken = state.withLock { state in
            guard continuing || state.count < capacity, !state.isStopped else {
                return false
            }
            state.append(job)
            return true
        }
        if isTaken { arrivals.signal() }
        return isTaken
    }

    /// Ends the threads: what waits is dropped, and what runs is not interrupted.
    func stop() {
        state.withLock { state in
            state.isStopped = true
            state.removeAll()
        }
        for _ in 0..<threads { arrivals.signal() }
    }

    /// Waits for a job; `nil` once the pool is stopped.
    private func next() -> Job? {
        arrivals.wait()
        return state.withLock { $0.takeFirst() }
    }
}
