import Synchronization

/// Answers kept ready as bytes, found on the event loop before anything is made of a request.
///
/// Filled by whoever made an answer that says from which generation of the data it comes, and
/// asked by every loop; an answer of another generation is not found any more. Two halves stand in
/// for a list in order of use: what is asked for moves to the young one, and when that is full the
/// old one is let go.
final class AnswerCache: Sendable {
    private struct State {
        var generation: UInt64 = 0
        var young: [UInt64: ReadyAnswer] = [:]
        var old: [UInt64: ReadyAnswer] = [:]
        var youngBytes = 0
        var oldBytes = 0
    }

    private let key: AnswerKey
    private let halfBytes: Int
    private let currentGeneration: @Sendable () -> UInt64
    private let state = Mutex(State())

    /// Creates a cache that holds at most this many bytes; none with 0.
    ///
    /// `currentGeneration` tells which state of the data is served at the moment.
    init(
        bytes: Int, dependsOnOrigin: Bool, currentGeneration: @escaping @Sendable () -> UInt64
    ) {
        halfBytes = max(0, bytes / 2)
        key = AnswerKey(dependsOnOrigin: dependsOnOrigin)
        self.currentGeneration = currentGeneration
    }

    /// How many answers are kept, how many bytes they take, and how many they may take.
    var kept: (entries: Int, bytes: Int, limit: Int) {
        state.withLock { state in
            (
                state.young.count + state.old.count, state.youngBytes + state.oldBytes,
                halfBytes * 2
            )
        }
    }

    /// Returns the answer that is kept ready for a request without a body, and what of it the
    /// client gets.
    func answer(
        to head: RequestHead, in bytes: Span<UInt8>
    ) -> (answer: ReadyAnswer, form: ReadyAnswer.Form)? {
        guard head.mayBeReady, halfBytes > 0 else { return nil }
        let hash = key.hash(of: head, in: bytes)
        let found = state.withLock { state in
            if let answer = state.young[hash] { return answer as ReadyAnswer? }
            guard let answer = state.old.removeValue(forKey: hash) else { return nil }
            state.oldBytes -= answer.size
            keep(answer, hash, in: &state)
            return answer
        }
        guard let found, found.generation == currentGeneration(),
            key.matches(found.key, head, in: bytes),
            let form = found.form(for: head, in: bytes)
        else { return nil }
        return (found, form)
    }

    /// Keeps an answer that may be given again, unless it takes more than an eighth of the room.
    func insert(_ answer: Answer) {
        guard let generation = answer.response.generation, let request = answer.request,
            answer.response.stream == nil, request.method == .get,
            request.content.head.mayBeReady, request.content.body.isEmpty,
            answer.response.status == .ok || answer.response.status == .notModified
        else { return }
        let content = request.content
        let keyBytes = key.bytes(of: content.head, in: content.bytes)
        // Before the copy is made, which a large body would cost for nothing.
        guard keyBytes.count <= AnswerKey.maximumBytes,
            answer.response.body.count <= halfBytes / 4
        else { return }
        let ready = ReadyAnswer(answer, key: keyBytes, generation: generation)
        guard ready.size <= halfBytes / 4 else { return }
        let bytes = content.bytes
        let hash = key.hash(of: content.head, in: bytes.span)
        state.withLock { state in
            guard generation >= state.generation else { return }
            // Whatever was made from earlier data will not be found again.
            if generation > state.generation { state = State(generation: generation) }
            if let former = state.young.removeValue(forKey: hash) {
                state.youngBytes -= former.size
            }
            if let former = state.old.removeValue(forKey: hash) { state.oldBytes -= former.size }
            keep(ready, hash, in: &state)
        }
    }

    private func keep(_ answer: ReadyAnswer, _ hash: UInt64, in state: inout State) {
        if state.youngBytes + answer.size > halfBytes {
            state.old = state.young
            state.oldBytes = state.youngBytes
            state.young = [:]
            state.youngBytes = 0
        }
        state.young[hash] = answer
        state.youngBytes += answer.size
    }
}
