public import CorpusModel

/// Corrects the entities of the corpus as editors say: a pure function of profiles and curation.
///
/// Splits come first, since they change the profiles themselves: `divide` resolves the whole profiles and says
/// which mentions are to be taken out, the store takes them out, and `entities` corrects what is there then.
/// What is left of an entity is the same entity still, with its id and name.
public struct EntityCurator: Sendable {
    /// What the splits ask of the store.
    public struct Division: Sendable, Equatable {
        /// Which mentions are to be taken out, in the order of the rules; the first that fits takes them.
        public var steps: [ProfileDivision] = []
        /// The entities before anything is taken out; `nil` without splits.
        var entities: [ResolvedEntity]?
        /// Their profiles.
        var profiles: [EntityProfile] = []
        /// For each step, the index in `outcomes` of its rule.
        var rules: [Int] = []
        /// For each entity that is split, the index in `outcomes` of the rule.
        var splits: [String: Int] = [:]
        /// One for each split; none is applied before the store has said what it took out.
        var outcomes: [CurationOutcome] = []

        /// Creates a division that takes nothing out.
        public init() {}

        /// Notes what the store has taken out for each step.
        public mutating func took(_ results: [ProfileDivision.Result]) {
            for (number, result) in results.enumerated() {
                let part = steps[number].part.name
                outcomes[rules[number]].warnings += result.unknownArticles.map {
                    "The corpus does not have the article \"\($0)\" of the part \"\(part)\"."
                }
                if result.places > 0 {
                    outcomes[rules[number]].isApplied = true
                } else {
                    outcomes[rules[number]].warnings.append("No mention fits the part \"\(part)\".")
                }
            }
        }

        /// Returns the entities with the indexes that their profiles have now; those of whom nothing is left
        /// are gone.
        func entities(of remaining: [EntityProfile]) -> [ResolvedEntity]? {
            guard let entities else { return nil }
            var places: [EntityType: [String: Int]] = [:]
            for (index, profile) in remaining.enumerated() where profile.part == nil {
                places[profile.type, default: [:]][profile.name] = index
            }
            return entities.compactMap { entity in
                var entity = entity
                entity.profiles = entity.profiles.compactMap {
                    places[profiles[$0].type]?[profiles[$0].name]
                }
                return entity.profiles.isEmpty ? nil : entity
            }
        }
    }

    private let curation: Curation

    /// Creates a curator that applies these rules.
    public init(_ curation: Curation) {
        self.curation = curation
    }

    /// Returns what the splits take out of the entities of profiles that nothing was taken out of yet.
    public func divide(_ profiles: [EntityProfile]) -> Division {
        guard !curation.splits.isEmpty else { return Division() }
        let entities = EntityResolver.resolve(profiles)
        var finder = EntityFinder(entities, profiles)
        var division = Division()
        division.entities = entities
        division.profiles = profiles
        for split in curation.splits {
            var outcome = CurationOutcome(kind: .split, line: split.line, isApplied: false)
            do throws(EntityFinder.Missing) {
                let entity = entities[try finder.find(split.entity)]
                if let earlier = division.splits[entity.id] {
                    throw EntityFinder.Missing(
                        sentence: "Line \(division.outcomes[earlier].line) splits "
                            + "\(split.entity.description) already.")
                }
                division.splits[entity.id] = division.outcomes.count
                for part in split.parts {
                    if FoldedName(part.name) == FoldedName(entity.name) {
                        outcome.warnings.append(
                            "The part \"\(part.name)\" is called like the entity itself.")
                        continue
                    }
                    var company: [[Int]] = []
                    for pointer in part.namedWith {
                        do throws(EntityFinder.Missing) {
                            company.append(entities[try finder.find(pointer)].profiles)
                        } catch {
                            outcome.warnings.append(error.sentence)
                        }
                    }
                    // Without any of its companions the part fits nothing.
                    guard part.namedWith.isEmpty || !company.isEmpty else { continue }
                    let named = Self.profiles(of: entity, named: part.names, profiles)
                    division.steps.append(
                        ProfileDivision(profiles: named, part: part, company: company))
                    division.rules.append(division.outcomes.count)
                }
            } catch {
                outcome.warnings.append(error.sentence)
            }
            division.outcomes.append(outcome)
        }
        return division
    }

    /// Returns the profiles of an entity whose names are among those given; all when none are given.
    private static func profiles(
        of entity: ResolvedEntity, named names: [String], _ profiles: [EntityProfile]
    ) -> [Int] {
        guard !names.isEmpty else { return entity.profiles }
        let wanted = Set(names.map { FoldedName($0) })
        return entity.profiles.filter { wanted.contains(FoldedName(profiles[$0].name)) }
    }

    /// Returns the entities that the profiles are, corrected; `division` is what was taken out before.
    public func entities(
        of profiles: [EntityProfile], after division: Division = Division()
    ) -> CuratedEntities {
        let resolved = division.entities(of: profiles) ?? EntityResolver.resolve(profiles)
        guard !curation.isEmpty else { return CuratedEntities(entities: resolved) }
        var draft = CurationDraft(resolved, profiles, after: division)
        for merge in curation.merges { draft.merge(merge) }
        for drop in curation.drops { draft.drop(drop) }
        for rename in curation.renames { draft.rename(rename) }
        for retype in curation.retypes { draft.retype(retype) }
        for fix in curation.speakers { draft.correct(fix) }
        return draft.result()
    }
}
