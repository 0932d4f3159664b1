#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the process has used, by the names that every program with metrics gives it.
///
/// A figure that the system does not tell is left out.
struct ProcessFigures {
    private var cpuSeconds = 0.0
    private var residentBytes: Int?
    private var virtualBytes: Int?
    private var startSeconds: Double?
    private var openDescriptors: Int?
    private var maxDescriptors = 0

    /// Asks the system.
    init() {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        var limit = rlimit()
        #if canImport(Glibc)
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #else
            getrlimit(RLIMIT_NOFILE, &limit)
        #endif
        maxDescriptors = Int(clamping: limit.rlim_cur)
        #if os(Linux)
            readStat()
            openDescriptors = Self.openDescriptors
        #endif
    }

    /// Writes the figures.
    func write(to metrics: inout MetricsWriter) {
        metrics.figure(
            "process_cpu_seconds_total", .counter, "Processor time used, user and system.",
            cpuSeconds)
        if let residentBytes {
            metrics.figure(
                "process_resident_memory_bytes", .gauge, "Memory held, mapped files included.",
                residentBytes)
        }
        if let virtualBytes {
            metrics.figure(
                "process_virtual_memory_bytes", .gauge, "Addresses in use.", virtualBytes)
        }
        if let openDescriptors {
            metrics.figure("process_open_fds", .gauge, "Descriptors open.", openDescriptors)
        }
        metrics.figure("process_max_fds", .gauge, "Descriptors that may be open.", maxDescriptors)
        if let startSeconds {
            metrics.figure(
                "process_start_time_seconds", .gauge, "Start, in seconds since 1970.",
                startSeconds)
        }
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    #if os(Linux)
        /// Reads what proc(5) calls `starttime`, `vsize` and `rss`.
        private mutating func readStat() {
            // The name of the program stands in parentheses and may hold anything.
            let fields = Self.text("/proc/self/stat").split(separator: ")").last?
                .split(separator: " ").map { Int($0) ?? 0 }
            guard let fields, fields.count > 21 else { return }
            virtualBytes = fields[20]
            residentBytes = fields[21] * sysconf(Int32(_SC_PAGESIZE))
            let boot = Self.text("/proc/stat").split(separator: "\n")
                .first { $0.hasPrefix("btime ") }
            guard let bootSeconds = boot.flatMap({ Double($0.dropFirst(6)) }) else { return }
            startSeconds = bootSeconds + Double(fields[19]) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }

        /// How many descriptors are open; since Linux 6.2 the size of the folder that lists them.
        private static var openDescriptors: Int? {
            var status = stat()
            if stat("/proc/self/fd", &status) == 0, status.st_size > 0 { return status.st_size }
            guard let folder = opendir("/proc/self/fd") else { return nil }
            defer { closedir(folder) }
            var count = 0
            while readdir(folder) != nil { count += 1 }
            // Beside the descriptors: the folder itself, the one above it, and what lists them.
            return count - 3
        }

        /// The beginning of a file of the system's, as text; empty when it cannot be read.
        private static func text(_ path: String) -> String {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return "" }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 65_536)
            let count = read(descriptor, &bytes, bytes.count)
            return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        }
    #endif
}
