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

    /// How an import ended.
    public struct ImportOutcome: Sendable, Equatable {
        /// Whether it was carried through; a failed one leaves the dataset as it was.
        public var isSuccess: Bool
        /// When it ended, in seconds since 1970.
        public var finishedAt: Double
        /// How long it took, in seconds.
        public var seconds: Double
        /// Seeds analysed.
        public var analysed = 0
        /// Seeds that were gone.
        public var removed = 0
        /// Seeds that could not be read and gave no article.
        public var skipped = 0
        /// Seeds that could not be read and whose article of before is served on.
        public var kept = 0

        /// Creates an outcome that counts no seeds yet.
        public init(isSuccess: Bool, finishedAt: Double, seconds: Double) {
            self.isSuccess = isSuccess
            self.finishedAt = finishedAt
            self.seconds = seconds
        }
    }

    /// The import that runs now, if any.
    public var importing: Progress?
    /// How the last import ended; `nil` before the first has.
    public var lastImport: ImportOutcome?
    /// Imports carried through since the process began.
    public var importsSucceeded = 0
    /// Imports that failed since the process began.
    public var importsFailed = 0
    /// Whether the process is about to end and wants no new work.
    public var isStopping: Bool

    /// Creates a status; without arguments nothing runs.
    public init(importing: Progress? = nil, isStopping: Bool = false) {
        self.importing = importing
        self.isStopping = isStopping
    }
}
