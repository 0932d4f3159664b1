import Synchronization

/// Lets each client ask so many times a second, and some times more at once.
///
/// A bucket of tokens for each client, kept as the one number of the generic cell rate algorithm
/// (ITU-T I.371): when its bucket will be full again. The table never grows. It is cut into rows
/// that a client is sent to by a hash nobody outside can foresee; in a full row the client whose
/// bucket is nearest to full makes room, and so loses least. Who floods is farthest from that.
final class RateLimiter: Sendable {
    /// One client, and when its bucket is full again, in monotonic nanoseconds.
    private struct Entry {
        var client: ClientAddress?
        var fullAt: UInt64 = 0
    }

    /// Clients of one row; with eight, a row is next to never full of clients in debt.
    private static let rowLength = 8
    /// Rows: with room for 32,768 clients at once the table takes about a megabyte.
    private static let rows = 4_096

    /// Nanoseconds in which one token comes.
    private let interval: UInt64
    /// Nanoseconds in which an empty bucket fills.
    private let fillTime: UInt64
    private let seed = UInt64.random(in: .min ... .max)
    private let table = Mutex([Entry](repeating: Entry(), count: rows * rowLength))

    /// Creates full buckets.
    ///
    /// - Parameters:
    ///   - rate: Requests a second, more than 0.
    ///   - burst: Requests at once, at least 1.
    init(rate: Double, burst: Int) {
        interval = max(1, UInt64(clamping: Int64((1e9 / max(rate, 1e-6)).rounded())))
        let (time, overflowed) = interval.multipliedReportingOverflow(by: UInt64(max(1, burst)))
        fillTime = overflowed ? .max / 4 : min(time, .max / 4)
    }

    /// Takes a token from a client's bucket.
    ///
    /// - Returns: Seconds until there is one, at least 1, when the bucket is empty; otherwise `nil`.
    func secondsToWait(_ client: ClientAddress, now: UInt64) -> Int? {
        let row = Int(truncatingIfNeeded: client.hash(seed: seed) % UInt64(Self.rows))
        let first = row * Self.rowLength
        return table.withLock { table in
            var place = first
            for index in first..<(first + Self.rowLength) {
                if table[index].client == client {
                    place = index
                    break
                }
                if table[index].fullAt < table[place].fullAt { place = index }
            }
            if table[place].client != client { table[place] = Entry(client: client, fullAt: now) }
            let fullAt = max(table[place].fullAt, now) + interval
            guard fullAt - now <= fillTime else {
                return Int(clamping: (fullAt - now - fillTime + 999_999_999) / 1_000_000_000)
            }
            table[place].fullAt = fullAt
            return nil
        }
    }
}
