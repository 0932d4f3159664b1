import CorpusModel
import Synchronization

/// Answers made before, for as long as the dataset they were made from is served.
///
/// Two generations stand in for a list in order of use: what is asked for moves to the young one, and
/// when that is full the old one is let go.
final class ResponseCache: Sendable {
    /// One answer and its strong entity tag, quotation marks included.
    struct Entry: Sendable {
        let answer: Answer
        let entityTag: String
    }

    private struct State {
        var dataset: Dataset?
        var young: [String: Entry] = [:]
        var old: [String: Entry] = [:]
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
    func entry(_ key: String, dataset: Dataset?) -> Entry? {
        state.withLock { state in
            guard state.dataset == dataset else { return nil }
            if let entry = state.young[key] { return entry }
            guard let entry = state.old.removeValue(forKey: key) else { return nil }
            keep(entry, key, in: &state)
            return entry
        }
    }

    /// Keeps an answer, unless it would take more than an eighth of the room.
    ///
    /// The first answer of another dataset lets go of all others.
    func insert(_ entry: Entry, _ key: String, dataset: Dataset?) {
        guard Self.bytes(of: entry, key) <= generationBytes / 4 else { return }
        state.withLock { state in
            if state.dataset != dataset { state = State(dataset: dataset) }
            guard state.young[key] == nil else { return }
            state.old[key] = nil
            keep(entry, key, in: &state)
        }
    }

    private func keep(_ entry: Entry, _ key: String, in state: inout State) {
        let bytes = Self.bytes(of: entry, key)
        if state.youngBytes + bytes > generationBytes {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        state.young[key] = entry
        state.youngBytes += bytes
    }

    private static func bytes(of entry: Entry, _ key: String) -> Int {
        entry.answer.body.count + (entry.answer.link?.utf8.count ?? 0) + key.utf8.count
            + overheadBytes
    }
}
