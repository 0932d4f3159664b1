/// A name as the tagger marks it.
package struct TaggedName: Sendable {
    /// The tokens of the name.
    package var tokens: Range<Int>
    /// How sure the tagger is that just these tokens are a name, 0 to 1.
    package var probability: Float
    /// The probability of each class, in the order of `NameClass`.
    package var classes: SIMD4<Float>

    /// The likeliest class.
    package var nameClass: NameClass {
        var best = NameClass.person
        for other in NameClass.allCases
        where classes[Int(other.rawValue)] > classes[Int(best.rawValue)] {
            best = other
        }
        return best
    }

    /// How sure the tagger is of extent and class, 0 to 1.
    package var confidence: Double {
        Double(probability * classes.max() / max(classes.sum(), .leastNormalMagnitude))
    }
}
