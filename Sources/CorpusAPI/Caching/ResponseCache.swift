import Synchronization

/// Answers made before, for as long as the dataset they were made from is served.
///
/// Two generations stand in for a list in order of use: what is asked for moves to the young one, and
/// when that is full the old one is let go.
final class ResponseCache: Sendable {
    private struct State {
        var dataset = ""
        var young: [String: Answer] = [:]
        var old: [String: Answer] = [:]
        var youngBytes = 0
    }

    /// What an entry takes beside its texts: dictionary slot, array and string heads, rounded up.
    private static let overheadBytes = 200

    private let generationBytes: Int
    private let state = Mutex(State())

    /// Creates a cache that holds at most this many bytes; none with 0.
    init(bytes: Int) {
        generationBytes = max(0, bytes / 2)
    }

    /// Returns the answer made from this dataset under this key, if it is still held.
    func answer(_ key: String, dataset: String) -> Answer? {
        state.withLock { state in
            guard state.dataset == dataset else { return nil }
            if let answer = state.young[key] { return answer }
            guard let answer = state.old.removeValue(forKey: key) else { return nil }
            keep(answer, key, in: &state)
            return answer
        }
    }

    /// Keeps an answer, unless it would take more than an eighth of the room.
    ///
    /// The first answer of another dataset lets go of all others.
    func insert(_ answer: Answer, _ key: String, dataset: String) {
        guard Self.bytes(of: answer, key) <= generationBytes / 4 else { return }
        state.withLock { state in
            if state.dataset != dataset { state = State(dataset: dataset) }
            guard state.young[key] == nil else { return }
            state.old[key] = nil
            keep(answer, key, in: &state)
        }
    }

    private func keep(_ answer: Answer, _ key: String, in state: inout State) {
        let bytes = Self.bytes(of: answer, key)
        if state.youngBytes + bytes > generationBytes {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        state.young[key] = answer
        state.youngBytes += bytes
    }

    private static func bytes(of answer: Answer, _ key: String) -> Int {
        answer.body.count + (answer.link?.utf8.count ?? 0) + key.utf8.count + overheadBytes
    }
}
