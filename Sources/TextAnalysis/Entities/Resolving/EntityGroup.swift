import CorpusModel

/// Profiles taken for one entity, while they are being gathered.
struct EntityGroup {
    /// What its id is made of, beside the type.
    var key: String
    var type: EntityType
    /// Indexes of profiles.
    var profiles: [Int] = []
    /// Mentions in all profiles.
    var mentions = 0
    /// What speaks for the profiles being one, in words.
    var evidence: Set<String> = []

    mutating func add(_ index: Int, _ profile: EntityProfile) {
        profiles.append(index)
        mentions += max(profile.mentionCount, 1)
    }

    mutating func absorb(_ other: EntityGroup) {
        profiles += other.profiles
        mentions += other.mentions
        evidence.formUnion(other.evidence)
    }
}
