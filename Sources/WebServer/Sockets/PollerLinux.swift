#if os(Linux)
    import CEpoll
    import Glibc

    /// Waits until one of many descriptors is ready, level-triggered, by epoll(7).
    struct Poller: ~Copyable {
        /// Most events of one wait; more are reported by the next, none is lost.
        private static let eventsAtOnce = 256

        private let descriptor: Int32
        private var events = [epoll_event](repeating: epoll_event(), count: eventsAtOnce)

        init() throws(ServerError) {
            descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
            guard descriptor >= 0 else { throw SystemCalls.lastError(of: "epoll_create1") }
        }

        deinit { SystemCalls.close(descriptor) }

        /// Begins to watch a descriptor; closing it ends that.
        func add(_ watched: Int32, token: UInt64, for readiness: Readiness) {
            control(EPOLL_CTL_ADD, watched, token, Self.flags(readiness))
        }

        /// Begins to watch a listening socket that other loops watch too.
        ///
        /// A new client wakes one of them and not all.
        func addShared(_ listener: Int32, token: UInt64) {
            control(EPOLL_CTL_ADD, listener, token, EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue)
        }

        /// Changes what a descriptor is watched for.
        func change(_ watched: Int32, token: UInt64, to readiness: Readiness) {
            control(EPOLL_CTL_MOD, watched, token, Self.flags(readiness))
        }

        /// Stops watching a descriptor that stays open.
        func remove(_ watched: Int32) {
            control(EPOLL_CTL_DEL, watched, 0, 0)
        }

        /// Waits for events and appends them; without any after the timeout it returns all the same.
        mutating func wait(milliseconds: Int32?, into ready: inout [ReadinessEvent]) {
            let count = epoll_wait(
                descriptor, &events, Int32(Self.eventsAtOnce), milliseconds ?? -1)
            // A signal ends the wait early; the caller looks at its clock and comes back.
            guard count > 0 else { return }
            for event in events[..<Int(count)] {
                var readiness: Readiness = []
                if event.events & EPOLLIN.rawValue != 0 { readiness.insert(.reading) }
                if event.events & EPOLLOUT.rawValue != 0 { readiness.insert(.writing) }
                if event.events & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0 {
                    readiness.insert(.gone)
                }
                ready.append(ReadinessEvent(token: event.data.u64, readiness: readiness))
            }
        }

        private func control(_ operation: Int32, _ watched: Int32, _ token: UInt64, _ flags: UInt32)
        {
            var event = epoll_event()
            event.events = flags
            event.data.u64 = token
            // Fails only for a descriptor that is not open, which ownership rules out.
            _ = epoll_ctl(descriptor, operation, watched, &event)
        }

        private static func flags(_ readiness: Readiness) -> UInt32 {
            (readiness.contains(.reading) ? EPOLLIN.rawValue : 0)
                | (readiness.contains(.writing) ? EPOLLOUT.rawValue : 0)
        }
    }
#endif
