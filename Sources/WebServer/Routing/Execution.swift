/// The thread a handler runs on.
public enum Execution: Sendable {
    /// On the event loop, for what takes well under a millisecond and waits for nothing.
    ///
    /// Every other client of the loop waits meanwhile; in return there is no change of threads.
    case onLoop
    /// On a worker thread, for anything that may take longer.
    ///
    /// When too many requests wait for a worker, the answer is 503 with `Retry-After`.
    case onWorker
}
