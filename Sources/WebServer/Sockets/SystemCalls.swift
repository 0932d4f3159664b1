#if canImport(Glibc)
    import CEpoll
    import Glibc
#else
    import Darwin
#endif

/// The calls to the system about descriptors and clocks; the one place that reads `errno`.
enum SystemCalls {
    /// What became of reading from a socket.
    enum Received {
        case bytes(Int)
        /// The peer has sent everything it will send.
        case end
        case nothingYet
        case failed
    }

    /// What became of writing to a socket.
    enum Sent {
        case bytes(Int)
        case noRoom
        case failed
    }

    /// What became of taking a connection from the queue.
    enum Accepted: ~Copyable {
        case client(ClientSocket)
        case nobody
        /// No descriptor or no memory is left for one.
        case exhausted
    }

    /// Reads at most as many bytes as the buffer holds.
    static func receive(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Received
    {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .nothingYet : .failed
        }
    }

    /// Writes what the socket has room for.
    ///
    /// With `hasMore` the system may wait for the next call before it sends a packet that is not full.
    static func send(
        _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, hasMore: Bool
    ) -> Sent {
        #if canImport(Glibc)
            let flags = Int32(MSG_NOSIGNAL) | (hasMore ? Int32(MSG_MORE) : 0)
        #else
            let flags: Int32 = 0
        #endif
        while true {
            #if canImport(Glibc)
                let count = Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
            #else
                let count = Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
            #endif
            if count >= 0 { return .bytes(count) }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .noRoom : .failed
        }
    }

    /// Takes the next connection from a listening socket's queue.
    static func accept(_ listener: Int32) -> Accepted {
        while true {
            #if canImport(Glibc)
                let flags = Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
                let descriptor = chancery_accept4(listener, flags)
            #else
                let descriptor = Darwin.accept(listener, nil, nil)
            #endif
            if descriptor >= 0 {
                #if !canImport(Glibc)
                    prepare(descriptor)
                    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY)
                #endif
                return .client(ClientSocket(descriptor: descriptor))
            }
            switch errno {
            // A client that has gone already is no reason to stop looking (accept(2)).
            case EINTR, ECONNABORTED, EPROTO: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .nobody
            }
        }
    }

    /// Says that nothing more will be sent, so that the peer reads an end and not a reset.
    static func finishSending(_ descriptor: Int32) {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Takes no more clients; those not accepted yet are reset.
    static func stopListening(_ descriptor: Int32) {
        _ = shutdown(descriptor, Int32(SHUT_RDWR))
    }

    /// Has closing drop what was not sent and reset the connection.
    static func discardOnClose(_ descriptor: Int32) {
        var option = linger(l_onoff: 1, l_linger: 0)
        _ = setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    }

    /// Closes a descriptor; on Linux it is gone even when the call is interrupted.
    static func close(_ descriptor: Int32) {
        #if canImport(Glibc)
            _ = Glibc.close(descriptor)
        #else
            _ = Darwin.close(descriptor)
        #endif
    }

    /// Sets an option of a socket; 1 switches it on.
    static func setOption(_ descriptor: Int32, _ level: Int32, _ name: Int32, to value: Int32 = 1) {
        var value = value
        _ = setsockopt(descriptor, level, name, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Keeps a descriptor from blocking and from child processes.
    static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Has writing to a closed connection fail instead of ending the process.
    static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Returns free memory to the system, where the allocator would keep it for later.
    static func giveMemoryBack() {
        #if canImport(Glibc)
            _ = malloc_trim(0)
        #endif
    }

    /// Nanoseconds of a clock that nobody sets.
    static func monotonicNanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Nanoseconds since 1970-01-01 00:00:00 UTC.
    static func wallNanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// The failure of the call that was just made.
    static func lastError(of name: String) -> ServerError {
        .systemCall(name: name, reason: String(cString: strerror(errno)))
    }
}
