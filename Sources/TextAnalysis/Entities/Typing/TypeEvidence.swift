import CorpusModel

/// Points for and against the types a name may have that no word settles.
struct TypeEvidence {
    var person = 0
    var place = 0
    var organization = 0
    /// Every name may be something else; one point for it keeps weak evidence from deciding.
    var other = 1

    static func += (left: inout TypeEvidence, right: TypeEvidence) {
        left.person += right.person
        left.place += right.place
        left.organization += right.organization
        left.other += right.other
    }

    /// The type with most points and how sure that is.
    var verdict: (type: EntityType, confidence: Double) {
        let ranked = [
            (EntityType.person, person), (.place, place), (.organization, organization),
            (.other, other),
        ]
        var best = ranked[0]
        var second = Int.min
        for candidate in ranked.dropFirst() {
            if candidate.1 > best.1 {
                second = best.1
                best = candidate
            } else {
                second = max(second, candidate.1)
            }
        }
        // Ten points ahead is as sure as rules are.
        let lead = Double(min(max(best.1 - second, 0), 10)) / 10
        return (best.0, 0.4 + 0.5 * lead)
    }
}
