import CorpusAPI
import Synchronization

/// What the process is doing, told by the importer and asked by the health routes.
final class ServiceMonitor: Sendable {
    private let state = Mutex(ServiceStatus())

    /// What the process is doing now.
    var status: ServiceStatus { state.withLock { $0 } }

    /// Says how far the import is; `nil` when none runs.
    func importing(_ progress: ServiceStatus.Progress?) {
        state.withLock { $0.importing = progress }
    }

    /// Says how an import ended.
    func imported(_ outcome: ServiceStatus.ImportOutcome) {
        state.withLock { state in
            state.lastImport = outcome
            if outcome.isSuccess { state.importsSucceeded += 1 } else { state.importsFailed += 1 }
        }
    }

    /// Says that the process is about to end.
    func stopping() {
        state.withLock { $0.isStopping = true }
    }
}
