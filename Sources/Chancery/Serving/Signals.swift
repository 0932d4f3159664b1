import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns signals into calls on a queue.
struct Signals {
    /// Signals that came while nobody could act on them, a bit each.
    private static let kept = Atomic<UInt64>(0)

    private var sources: [any DispatchSourceSignal] = []

    /// Keeps signals until `on` says what becomes of them, in place of ending the process.
    static func keep(_ signals: Int32...) {
        // Made now, because a signal's handler must not be the first to need it.
        _ = Signals.kept.load(ordering: .relaxed)
        for number in signals {
            signal(number) { Signals.kept.bitwiseOr(1 << UInt64($0), ordering: .relaxed) }
        }
    }

    /// Calls `action` on `queue` each time the process gets one of these signals, and for one that was kept.
    mutating func on(
        _ signals: Int32..., queue: DispatchQueue, action: @escaping @Sendable () -> Void
    ) {
        for number in signals {
            // Until the source is registered, which happens elsewhere and later.
            Self.keep(number)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setRegistrationHandler {
                let bit: UInt64 = 1 << UInt64(number)
                let before = Signals.kept.bitwiseAnd(~bit, ordering: .relaxed).oldValue
                if before & bit != 0 { action() }
            }
            source.setEventHandler(handler: action)
            source.activate()
            sources.append(source)
        }
    }
}
