import CorpusModel

/// Entities while the rules of a curation are applied to them, one after the other.
struct CurationDraft {
    /// What has become of an entity.
    private enum Fate {
        case stays
        case joins(Int, line: Int)
        case goes(line: Int)
    }

    private var entities: [ResolvedEntity]
    /// The ids and slugs of the entities, those of parts left out, before any rule.
    private let originals: [(id: String, slug: String)]
    private let profiles: [EntityProfile]
    private var finder: EntityFinder
    private var fates: [Fate]
    /// The lines of the rules that an entity has obeyed and still stands: of each kind there can be one.
    private var lines: [Int: [CurationOutcome.Kind: Int]] = [:]
    private var speakers: [CuratedEntities.SpeakerFix] = []
    /// What became of the rules so far.
    private var outcomes: [CurationOutcome]

    /// Begins with the entities as resolved; profiles taken out of them make entities of their own.
    init(
        _ resolved: [ResolvedEntity], _ profiles: [EntityProfile],
        after division: EntityCurator.Division
    ) {
        self.profiles = profiles
        outcomes = division.outcomes
        originals = resolved.map { ($0.id, $0.slug) }
        entities = resolved
        let known = EntityFinder(resolved, profiles)
        var places: [String: Int] = [:]
        for index in profiles.indices {
            guard let name = profiles[index].part else { continue }
            let type = profiles[index].type
            let folded = FoldedName(name).text
            let id = StableHash.id(prefix: "ent_", parts: type.rawValue, folded, "part")
            if let place = known.called(name, type) ?? places[id] {
                entities[place].profiles.append(index)
            } else {
                places[id] = entities.count
                entities.append(
                    ResolvedEntity(
                        id: id, slug: EntitySlugs.plain(name, id: id), name: name, type: type,
                        subtype: profiles[index].subtype, country: profiles[index].country,
                        confidence: profiles[index].confidence, profiles: [index],
                        evidence: [MergeEvidence.part]))
            }
        }
        finder = EntityFinder(entities, profiles)
        fates = Array(repeating: .stays, count: entities.count)
        for (number, entity) in resolved.enumerated() {
            guard let split = division.splits[entity.id].map({ outcomes[$0] }) else { continue }
            if split.isApplied { lines[number] = [.split: split.line] }
        }
    }

    mutating func merge(_ merge: Curation.Merge) {
        var outcome = CurationOutcome(kind: .merge, line: merge.line, isApplied: false)
        do throws(EntityFinder.Missing) {
            let into = try finder.find(merge.into)
            guard let survivor = root(of: into) else { throw gone(into, merge.into) }
            try require(survivor, merge.into, without: .split)
            for pointer in merge.from {
                do throws(EntityFinder.Missing) {
                    let joining = try standing(pointer)
                    guard joining != survivor else {
                        throw EntityFinder.Missing(
                            sentence: "It is the same as \(merge.into.description) already: "
                                + pointer.description + ".")
                    }
                    try require(joining, pointer, without: .split)
                    fates[joining] = .joins(survivor, line: merge.line)
                    if lines[survivor]?[.merge] == nil {
                        lines[survivor, default: [:]][.merge] = merge.line
                    }
                    outcome.isApplied = true
                } catch {
                    outcome.warnings.append(error.sentence)
                }
            }
        } catch {
            outcome.warnings.append(error.sentence)
        }
        outcomes.append(outcome)
    }

    mutating func drop(_ drop: Curation.Drop) {
        apply(.drop, drop.line, drop.entity, without: .merge, .split) {
            $0.fates[$1] = .goes(line: drop.line)
        }
    }

    mutating func rename(_ rename: Curation.Rename) {
        apply(.rename, rename.line, rename.entity, without: .rename) {
            $0.entities[$1].name = rename.name
        }
    }

    mutating func retype(_ retype: Curation.Retype) {
        apply(.retype, retype.line, retype.entity, without: .retype) {
            $0.entities[$1].type = retype.type
            $0.entities[$1].subtype = retype.subtype
        }
    }

    /// Notes who is to be the speaker of a quote, unless the corpus does not have that one.
    mutating func correct(_ fix: Curation.SpeakerFix) {
        var speaker: String?
        do throws(EntityFinder.Missing) {
            if let pointer = fix.speaker {
                let found = try finder.find(pointer)
                guard let root = root(of: found) else { throw self.gone(found, pointer) }
                speaker = entities[root].id
            }
            speakers.append(.init(line: fix.line, quote: fix.quote, speaker: speaker))
        } catch {
            outcomes.append(
                CurationOutcome(
                    kind: .speaker, line: fix.line, isApplied: false, warnings: [error.sentence]))
        }
    }

    private mutating func apply(
        _ kind: CurationOutcome.Kind, _ line: Int, _ pointer: EntityPointer,
        without others: CurationOutcome.Kind..., change: (inout CurationDraft, Int) -> Void
    ) {
        var outcome = CurationOutcome(kind: kind, line: line)
        do throws(EntityFinder.Missing) {
            let entity = try standing(pointer)
            for other in others { try require(entity, pointer, without: other) }
            change(&self, entity)
            lines[entity, default: [:]][kind] = line
        } catch {
            outcome.isApplied = false
            outcome.warnings.append(error.sentence)
        }
        outcomes.append(outcome)
    }

    /// Returns an entity that no rule has merged or dropped before.
    private mutating func standing(_ pointer: EntityPointer) throws(EntityFinder.Missing) -> Int {
        let found = try finder.find(pointer)
        guard case .stays = fates[found] else { throw gone(found, pointer) }
        return found
    }

    /// Makes sure that no rule of a kind was applied to an entity before, by whatever name it meant it.
    private func require(
        _ entity: Int, _ pointer: EntityPointer, without kind: CurationOutcome.Kind
    ) throws(EntityFinder.Missing) {
        guard let line = lines[entity]?[kind] else { return }
        let name = pointer.description
        let sentence =
            switch kind {
            case .merge: "merges others into \(name)"
            case .split: "splits \(name)"
            case .rename: "renames \(name) already"
            case .retype: "gives \(name) a type already"
            case .drop: "drops \(name)"
            case .speaker: "lets \(name) speak"
            }
        throw EntityFinder.Missing(sentence: "Line \(line) \(sentence).")
    }

    private func gone(_ entity: Int, _ pointer: EntityPointer) -> EntityFinder.Missing {
        let name = pointer.description
        switch fates[entity] {
        case .stays: return EntityFinder.Missing(sentence: "The corpus does not have \(name).")
        case .joins(_, let line):
            return EntityFinder.Missing(sentence: "Line \(line) merges \(name) into another.")
        case .goes(let line): return EntityFinder.Missing(sentence: "Line \(line) drops \(name).")
        }
    }

    /// Returns the entity that one has become; `nil` when it is dropped.
    private func root(of entity: Int) -> Int? {
        var entity = entity
        while true {
            switch fates[entity] {
            case .stays: return entity
            case .joins(let other, _): entity = other
            case .goes: return nil
            }
        }
    }

    /// Returns the entities that are left, with what they are joined of, and who answers to former names.
    func result() -> CuratedEntities {
        let roots = entities.indices.map { root(of: $0) }
        var members: [Int: [Int]] = [:]
        for (number, root) in roots.enumerated() {
            if let root { members[root, default: []].append(number) }
        }
        var ids: [String: String] = [:]
        for (number, root) in roots.enumerated() {
            if let root { ids[entities[number].id] = entities[root].id }
        }
        var kept: [ResolvedEntity] = []
        for (root, members) in members {
            var entity = entities[root]
            entity.profiles = members.flatMap { entities[$0].profiles }.sorted()
            if members.count > 1 {
                entity.evidence = Set(members.flatMap { entities[$0].evidence })
                    .union([MergeEvidence.curation]).sorted()
            }
            let named = entity.profiles.filter { !profiles[$0].isOffice }.map { profiles[$0] }
            if !named.isEmpty { entity.confidence = EntityResolver.confidence(of: named) }
            entity.standsFor = entity.standsFor.flatMap { ids[$0] == entity.id ? nil : ids[$0] }
            kept.append(entity)
        }
        kept.sort { $0.id < $1.id }
        EntitySlugs.give(to: &kept, profiles)
        var result = CuratedEntities(entities: kept)
        result.speakers = speakers
        result.outcomes = outcomes
        result.formerNames = formerNames(kept, ids)
        return result
    }

    /// Returns ids and slugs that are gone, each with the id of the entity that answers to it.
    private func formerNames(
        _ kept: [ResolvedEntity], _ ids: [String: String]
    ) -> [String: String] {
        let slugs = Set(kept.map(\.slug))
        var former: [String: String] = [:]
        for (id, slug) in originals {
            guard let current = ids[id] else { continue }
            if current != id { former[id] = current }
            if !slugs.contains(slug) { former[slug] = current }
        }
        return former
    }
}
