#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lines of a page as a chain, each either body or surroundings: a conditional random field of two states.
///
/// What a line says of itself (its score: the logarithm of how much likelier body is than surroundings) and what a change from
/// one state to the other costs make the probability of every way to part the page; the forward-backward algorithm sums
/// over all of them in one pass each way (Lafferty, McCallum and Pereira, 2001).
package struct LineChain: Sendable {
    /// For each line, the probability that it is body.
    package private(set) var body: [Double]
    /// How many changes from surroundings to body, and back, are expected.
    package private(set) var entries = 0.0
    package private(set) var exits = 0.0

    /// Sums over a page whose first line follows surroundings.
    ///
    /// `entry` and `exit` are the scores of a change to body and back, below zero where changes are rare.
    package init(scores: [Double], entry: Double, exit: Double) {
        let entry = exp(entry)
        let exit = exp(exit)
        let odds = scores.map { exp(max(-30, min(30, $0))) }
        body = []
        body.reserveCapacity(scores.count)
        var inside = 0.0
        for odd in odds {
            let outside = 1 - inside
            let stays = outside + inside * exit
            let enters = (outside * entry + inside) * odd
            inside = enters / (stays + enters)
            body.append(inside)
        }
        // From here on `body` holds what the lines up to each one say; going back adds what the later ones say.
        var after = (outside: 1.0, inside: 1.0)
        for index in odds.indices.reversed() {
            let before = index > 0 ? body[index - 1] : 0
            let joint = body[index] * after.inside
            let total = joint + (1 - body[index]) * after.outside
            body[index] = joint / total
            let outside = after.outside
            let inside = odds[index] * after.inside
            let entering = (1 - before) * entry * inside
            let leaving = before * exit * outside
            let all = (1 - before) * outside + entering + leaving + before * inside
            entries += entering / all
            exits += leaving / all
            let next = (outside: outside + entry * inside, inside: exit * outside + inside)
            let sum = next.outside + next.inside
            after = (next.outside / sum, next.inside / sum)
        }
    }
}
