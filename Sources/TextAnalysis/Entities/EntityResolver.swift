public import CorpusModel

/// Joins the names of all articles into entities of the corpus.
public enum EntityResolver {
    /// Returns the entities that the profiles are, each profile in exactly one.
    ///
    /// The answer depends on what the profiles say, not on their order.
    public static func resolve(_ profiles: [EntityProfile]) -> [ResolvedEntity] {
        profiles.enumerated().map { index, profile in
            ResolvedEntity(
                id: StableHash.id(prefix: "ent_", parts: profile.type.rawValue, profile.name),
                slug: Slug.make(from: profile.name), name: profile.name, type: profile.type,
                subtype: profile.subtype, country: profile.country, confidence: profile.confidence,
                profiles: [index])
        }
    }
}
