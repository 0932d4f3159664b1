/// What was decided about the quotations before one.
struct SpeechHistory {
    /// The candidate chosen for the quotation before, `nil` when nobody said it.
    private(set) var candidate: Int?
    /// The quotation before; `nil` when there is none.
    private(set) var segment: Int?
    /// The candidate who spoke last, whatever was decided since.
    private(set) var speaker: Int?
    /// The speaker before the last one, as another person; 0 for none.
    private(set) var other: UInt64 = 0
    /// How often everybody spoke.
    private var counts: [UInt64: UInt64] = [:]

    /// Adds what was decided about the next quotation.
    mutating func note(_ chosen: Int?, segment: Int, in scene: QuoteScene) {
        candidate = chosen
        self.segment = segment
        guard let chosen else { return }
        let identity = scene.likelyIdentities[chosen]
        if let speaker, scene.likelyIdentities[speaker] != identity {
            other = scene.likelyIdentities[speaker]
        }
        speaker = chosen
        if identity != 0 { counts[identity, default: 0] += 1 }
    }

    /// Returns how often somebody spoke so far.
    func count(of identity: UInt64) -> UInt64 { identity == 0 ? 0 : counts[identity] ?? 0 }
}
