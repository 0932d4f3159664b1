/// Who candidates most likely are, before anything is decided.
extension QuoteScene {
    /// Returns for each candidate whom it names: for "he" and "she" the last person named who may be meant; 0 where that
    /// cannot be told.
    static func likelyIdentities(of candidates: [SpeakerCandidate], names: NameTable) -> [UInt64] {
        var last: [(identity: UInt64, gender: NameTable.Gender)] = []
        return candidates.map { candidate in
            switch candidate.kind {
            case .person, .capitals:
                let gender = candidate.mention.map {
                    names.entries[names.mentions[$0].entity].gender
                }
                last.removeAll { $0.identity == candidate.identity }
                last.append((candidate.identity, gender ?? .unknown))
                if last.count > persons { last.removeFirst() }
            case .he, .she:
                let wanted: NameTable.Gender = candidate.kind == .he ? .male : .female
                let known = last.last { $0.gender == wanted }
                return (known ?? last.last { $0.gender == .unknown })?.identity ?? 0
            default: break
            }
            return candidate.identity
        }
    }

    /// How many persons named last a pronoun may mean.
    private static let persons = 4

    /// Returns how often everybody is named among candidates.
    static func mentionCounts(of candidates: [SpeakerCandidate]) -> [UInt64: UInt64] {
        var counts: [UInt64: UInt64] = [:]
        for candidate in candidates where candidate.identity != 0 {
            counts[candidate.identity, default: 0] += 1
        }
        return counts
    }
}
