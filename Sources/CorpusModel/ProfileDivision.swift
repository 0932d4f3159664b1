/// Mentions that are to be taken out of an entity, found by what their articles say.
public struct ProfileDivision: Sendable, Equatable {
    /// Indexes of the entity's profiles that are divided.
    public var profiles: [Int]
    /// The part whose conditions are to be met.
    public var part: Curation.Split.Part
    /// For each entity that must be named too, the indexes of its profiles.
    public var company: [[Int]]

    /// Creates a division.
    public init(profiles: [Int], part: Curation.Split.Part, company: [[Int]]) {
        self.profiles = profiles
        self.part = part
        self.company = company
    }
}
