/// Mentions that are to be taken out of an entity, found by what their articles say.
public struct ProfileDivision: Sendable, Equatable {
    /// What was found for a division and taken out.
    public struct Result: Sendable, Equatable {
        /// Places taken out, each an article and a name in it.
        public var places: Int
        /// Names the part gives of articles that the corpus does not have.
        public var unknownArticles: [String]

        /// Creates a result.
        public init(places: Int, unknownArticles: [String] = []) {
            self.places = places
            self.unknownArticles = unknownArticles
        }
    }

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
