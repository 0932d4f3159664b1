import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Turns signals into calls on a queue.
struct Signals {
    private var sources: [any DispatchSourceSignal] = []

    /// Calls `action` on `queue` each time the process gets one of these signals, in place of ending it.
    mutating func on(
        _ signals: Int32..., queue: DispatchQueue, action: @escaping @Sendable () -> Void
    ) {
        for number in signals {
            // The default action would end the process before the source hears of the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler(handler: action)
            source.activate()
            sources.append(source)
        }
    }
}
