/// Collects the features of one decision as numbers of weights.
///
/// A feature is a template and up to three values; its weight is the one its hash falls on.
package struct FeatureHasher {
    /// How many weights there are, as a power of two: at 2^18 collisions cost nothing measurable here.
    package static let bits = 18

    private(set) var features: [UInt32] = []
    /// The template of each feature, kept where a decision is to be explained.
    private(set) var templates: [UInt8] = []
    private let keepsTemplates: Bool

    init(keepsTemplates: Bool = false) {
        self.keepsTemplates = keepsTemplates
    }

    /// Adds a feature.
    ///
    /// Templates are numbered for each model on its own, below 256.
    mutating func add(
        _ template: UInt64, _ first: UInt64 = 0, _ second: UInt64 = 0, _ third: UInt64 = 0
    ) {
        var hash = template &* 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ first) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 29) ^ second) &* 0x94d0_49bb_1331_11eb
        hash = (hash ^ (hash >> 32) ^ third) &* 0xd6e8_feb8_6659_fd93
        hash = (hash ^ (hash >> 31)) &* 0x9e37_79b9_7f4a_7c15
        features.append(UInt32(hash >> UInt64(64 - Self.bits)))
        if keepsTemplates { templates.append(UInt8(truncatingIfNeeded: template)) }
    }

    /// Forgets the features, for the next decision.
    mutating func reset() {
        features.removeAll(keepingCapacity: true)
        templates.removeAll(keepingCapacity: true)
    }

    /// Returns a number for a count: exact to 4, then coarser.
    static func bucket(_ count: Int) -> UInt64 {
        switch count {
        case ..<5: UInt64(max(count, 0))
        case ..<8: 5
        case ..<13: 6
        case ..<21: 7
        case ..<41: 8
        case ..<81: 9
        default: 10
        }
    }
}
