/// What the process is doing beside answering, for `/readyz` and `/healthz`.
public struct ServiceStatus: Sendable, Equatable {
    /// How far an import is.
    public struct Progress: Sendable, Equatable {
        /// Seeds done.
        public var done: Int
        /// Seeds to do in all.
        public var total: Int

        /// Creates a progress.
        public init(done: Int, total: Int) {
            self.done = done
            self.total = total
        }
    }

    /// The import that runs now, if any.
    public var importing: Progress?
    /// Whether the process is about to end and wants no new work.
    public var isStopping: Bool

    /// Creates a status; without arguments nothing runs.
    public init(importing: Progress? = nil, isStopping: Bool = false) {
        self.importing = importing
        self.isStopping = isStopping
    }
}
