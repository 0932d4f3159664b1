#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Starts threads that live as long as their work.
enum SystemThread {
    /// Carries a closure through the one pointer that a new thread is given.
    private final class Work: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs work on a new thread that ends with it and that nobody joins.
    static func start(_ work: @escaping @Sendable () -> Void) throws(ServerError) {
        let carried = Unmanaged.passRetained(Work(work))
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let failure = pthread_create(&thread, nil, run, carried.toOpaque())
        guard failure == 0 else {
            carried.release()
            throw .systemCall(name: "pthread_create", reason: String(cString: strerror(failure)))
        }
        #if canImport(Glibc)
            pthread_detach(thread)
        #else
            if let thread { pthread_detach(thread) }
        #endif
    }

    #if canImport(Glibc)
        private static let run:
            @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
                { carried in
                    if let carried { Unmanaged<Work>.fromOpaque(carried).takeRetainedValue().run() }
                    return nil
                }
    #else
        private static let run:
            @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
                { carried in
                    Unmanaged<Work>.fromOpaque(carried).takeRetainedValue().run()
                    return nil
                }
    #endif
}
