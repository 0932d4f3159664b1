import Synchronization

/// Counts the open connections of all loops against their limits.
final class Population: Sendable {
    private let count = Atomic(0)
    let limit: Int
    private let limitPerClient: Int
    /// As long as the connections are many, since an address without any is taken out.
    private let clients = Mutex<[ClientAddress: Int]>([:])

    /// Creates a count; a client may have any number of connections when its limit is 0.
    init(limit: Int, limitPerClient: Int) {
        self.limit = limit
        self.limitPerClient = limitPerClient
    }

    /// How many connections are open.
    var open: Int { count.load(ordering: .relaxed) }

    /// Whether it matters where a client connects from.
    var countsClients: Bool { limitPerClient > 0 }

    /// Makes room for one more, or returns false when there is none.
    func enter() -> Bool {
        if count.add(1, ordering: .relaxed).newValue <= limit { return true }
        leave()
        return false
    }

    /// Gives the room of one back.
    func leave() {
        count.subtract(1, ordering: .relaxed)
    }

    /// Counts a connection of a client, or returns false when it has too many.
    func enter(_ client: ClientAddress) -> Bool {
        clients.withLock { clients in
            guard clients[client, default: 0] < limitPerClient else { return false }
            clients[client, default: 0] += 1
            return true
        }
    }

    /// Forgets a connection of a client.
    func leave(_ client: ClientAddress) {
        clients.withLock { clients in
            guard let count = clients[client] else { return }
            clients[client] = count > 1 ? count - 1 : nil
        }
    }
}
