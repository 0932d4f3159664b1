#if canImport(Darwin)
    import Darwin

    /// Waits until one of many descriptors is ready, level-triggered, by kqueue(2).
    struct Poller: ~Copyable {
        /// Most events of one wait; more are reported by the next, none is lost.
        private static let eventsAtOnce = 256

        private let descriptor: Int32
        private var events = [kevent](repeating: kevent(), count: eventsAtOnce)

        init() throws(ServerError) {
            descriptor = kqueue()
            guard descriptor >= 0 else { throw SystemCalls.lastError(of: "kqueue") }
        }

        deinit { SystemCalls.close(descriptor) }

        /// Begins to watch a descriptor; closing it ends that.
        func add(_ watched: Int32, token: UInt64, for readiness: Readiness) {
            change(watched, token: token, to: readiness)
        }

        /// Begins to watch a listening socket that other loops watch too.
        func addShared(_ listener: Int32, token: UInt64) {
            change(listener, token: token, to: .reading)
        }

        /// Changes what a descriptor is watched for.
        func change(_ watched: Int32, token: UInt64, to readiness: Readiness) {
            set(watched, EVFILT_READ, token, isOn: readiness.contains(.reading))
            set(watched, EVFILT_WRITE, token, isOn: readiness.contains(.writing))
        }

        /// Stops watching a descriptor that stays open.
        func remove(_ watched: Int32) {
            change(watched, token: 0, to: [])
        }

        /// Waits for events and appends them; without any after the timeout it returns all the same.
        mutating func wait(milliseconds: Int32?, into ready: inout [ReadinessEvent]) {
            var timeout = timespec()
            if let milliseconds {
                timeout.tv_sec = Int(milliseconds / 1_000)
                timeout.tv_nsec = Int(milliseconds % 1_000) * 1_000_000
            }
            let count =
                milliseconds == nil
                ? kevent(descriptor, nil, 0, &events, Int32(Self.eventsAtOnce), nil)
                : kevent(descriptor, nil, 0, &events, Int32(Self.eventsAtOnce), &timeout)
            guard count > 0 else { return }
            for event in events[..<Int(count)] {
                var readiness: Readiness = event.filter == Int16(EVFILT_READ) ? .reading : .writing
                if event.flags & UInt16(EV_ERROR) != 0 { readiness.insert(.gone) }
                let token = UInt64(UInt(bitPattern: event.udata))
                ready.append(ReadinessEvent(token: token, readiness: readiness))
            }
        }

        private func set(_ watched: Int32, _ filter: Int32, _ token: UInt64, isOn: Bool) {
            var event = kevent()
            event.ident = UInt(watched)
            event.filter = Int16(filter)
            event.flags = UInt16(isOn ? EV_ADD : EV_DELETE)
            event.udata = UnsafeMutableRawPointer(bitPattern: UInt(token))
            // Deleting a filter that is not there fails, and that is what was wanted.
            _ = kevent(descriptor, &event, 1, nil, 0, nil)
        }
    }
#endif
