import CorpusModel

/// Finds whom role nouns mean: "the president", "America's top diplomat", "the former official".
///
/// A role means the person of the article who is named with it, before or after; else the first one described by it.
struct RoleResolver {
    /// What a role noun was found to mean.
    struct Meaning {
        /// The candidate that names or describes the person.
        var candidate: Int
        /// Index in `NameTable.entries`; `nil` where the article gives no name.
        var entity: Int?
        /// How it was found, in words.
        var rule: String
    }

    /// Somebody named with a role.
    private struct Holder {
        let candidate: Int
        let entity: Int
        let role: Range<Int>
        let reading: OfficeReader.Reading
    }

    /// How many holders and candidates are looked at for one role, so that time stays linear.
    private static let mostHolders = 40
    private static let mostSteps = 400

    private let scene: QuoteScene
    private let reader: OfficeReader
    /// Those named with a role, by each noun of the role, in text order.
    private var holders: [WordHash: [Holder]] = [:]
    /// Those named with an office, by its name.
    private var officeHolders: [String: [Holder]] = [:]

    init(scene: QuoteScene) {
        self.scene = scene
        reader = OfficeReader(document: scene.document, names: scene.names)
        for (number, candidate) in scene.candidates.enumerated() {
            guard let mention = candidate.mention.map({ scene.names.mentions[$0] }),
                let role = mention.title
            else { continue }
            add(
                Holder(
                    candidate: number, entity: mention.entity, role: role,
                    reading: reader.read(role)))
        }
        addAppointed()
        for list in holders.keys { holders[list]?.sort { $0.candidate < $1.candidate } }
        for list in officeHolders.keys {
            officeHolders[list]?.sort { $0.candidate < $1.candidate }
        }
    }

    private mutating func add(_ holder: Holder) {
        let tokens = scene.document.tokens
        for token in holder.role {
            if scene.roles[token].contains(.person) {
                holders[tokens[token].hash, default: []].append(holder)
            } else if let noun = RoleKinds.noun(ofTitle: tokens[token].hash) {
                holders[noun, default: []].append(holder)
            }
        }
        if let office = holder.reading.office { officeHolders[office, default: []].append(holder) }
    }

    /// Adds those who are said to be or become something: "appointed X as ambassador", "X became president".
    private mutating func addAppointed() {
        let tokens = scene.document.tokens
        for (number, role) in scene.candidates.enumerated() where role.kind == .role {
            let before = role.tokens.lowerBound - 1
            guard before >= 0, tokens[before].sentence == tokens[role.head].sentence,
                Self.becoming.contains(tokens[before].hash)
            else { continue }
            for index in (0..<number).reversed().prefix(Self.mostNamesBetween) {
                guard tokens[scene.candidates[index].head].sentence == tokens[role.head].sentence
                else { break }
                guard scene.candidates[index].kind == .person,
                    let mention = scene.candidates[index].mention
                else { continue }
                add(
                    Holder(
                        candidate: index, entity: scene.names.mentions[mention].entity,
                        role: role.tokens, reading: reading(of: role)))
                break
            }
        }
    }

    /// Words right before a role that its holder is given.
    private static let becoming = WordSet("as became become becoming named appointed elected")
    private static let mostNamesBetween = 4

    /// Returns whom a role noun means; `nil` for somebody new ("a former official") and for what cannot be told.
    func meaning(of number: Int) -> Meaning? {
        let role = scene.candidates[number]
        guard role.kind == .role, isDefinite(role) else { return nil }
        return namedHolder(of: number) ?? description(of: number)
    }

    /// For each definite role noun that means somebody named in the article, the index in `NameTable.entries`.
    func namedHolders() -> [Int: Int] {
        guard !holders.isEmpty else { return [:] }
        var found: [Int: Int] = [:]
        for (number, candidate) in scene.candidates.enumerated()
        where candidate.kind == .role && isDefinite(candidate) {
            if let entity = namedHolder(of: number)?.entity { found[number] = entity }
        }
        return found
    }

    /// Returns the office that a role noun names, whoever holds it; `nil` where it says not whose it is.
    func office(of number: Int) -> (body: Int, title: String)? {
        let role = scene.candidates[number]
        guard role.kind == .role, isDefinite(role) else { return nil }
        let reading = reading(of: role)
        guard let body = reading.body, let office = reading.office, !reading.isPast,
            !reading.isOwned
        else { return nil }
        return (body, office)
    }

    /// Whether the words are "the minister" or "Iran's minister", not "a minister" or "the minister's lawyer".
    func isDefinite(_ role: SpeakerCandidate) -> Bool {
        let first = scene.document.tokens[role.tokens.lowerBound].hash
        return Self.definite.contains(first)
            || scene.document.tokens[role.tokens].contains { $0.kind == .possessive }
    }

    private static let definite = WordSet("the this that")

    /// Returns what a role says together with what hangs on it: "the president of Iran", "the secretary of state".
    private func reading(of role: SpeakerCandidate) -> OfficeReader.Reading {
        let tokens = scene.document.tokens
        let end = role.tokens.upperBound
        let limit = scene.document.sentences[Int(tokens[role.head].sentence)].upperBound
        let plain = reader.read(role.tokens)
        guard end + 1 < limit, Self.links.contains(tokens[end].hash) else { return plain }
        for last in end + 1..<min(end + Self.longestComplement, limit) where tokens[last].isWord {
            if let number = scene.names.mention(at: last) {
                let name = scene.names.mentions[number].tokens
                let full = reader.read(role.tokens.lowerBound..<name.upperBound)
                return plain.body == nil && full.office != nil ? full : plain
            }
            let full = reader.read(role.tokens.lowerBound..<last + 1)
            if full.office != nil, full.office != plain.office { return full }
        }
        return plain
    }

    private static let links = WordSet("of for")
    /// "of the Islamic Republic of Iran", "of state for foreign affairs".
    private static let longestComplement = 6

    // MARK: - By name

    private func namedHolder(of number: Int) -> Meaning? {
        let role = scene.candidates[number]
        let reading = reading(of: role)
        guard !reading.isOwned else { return nil }
        let bearers = bearers(of: role, reading)
        let entities = Set(bearers.map(\.entity))
        guard !entities.isEmpty else { return nil }
        if let last = lastMention(of: entities, before: number) {
            return Meaning(
                candidate: last.candidate, entity: last.entity,
                rule: "office, by the name it was given with")
        }
        // Who is named only later must be the only one who could be meant.
        guard entities.count == 1, reading.office != nil,
            let first = bearers.min(by: {
                $0.candidate < $1.candidate
            })
        else { return nil }
        return Meaning(
            candidate: first.candidate, entity: first.entity,
            rule: "office, by the name it is given with later")
    }

    /// Returns those named with the role, else the only one named with a narrower one.
    private func bearers(
        of role: SpeakerCandidate, _ reading: OfficeReader.Reading
    ) -> [Holder] {
        let noun = scene.document.tokens[role.head].hash
        var found = holders[noun] ?? []
        if let office = reading.office { found += officeHolders[office] ?? [] }
        found = found.suffix(Self.mostHolders).filter { fits($0, reading) }
        guard found.isEmpty else { return found }
        for narrower in RoleKinds.narrower(than: noun) {
            found += (holders[narrower] ?? []).suffix(Self.mostHolders)
                .filter { fits($0, reading, isWider: true) }
        }
        if OfficeTitles.heads.contains(noun), let body = reading.body {
            for office in OfficeTitles.headOffices {
                found += (officeHolders[office] ?? []).suffix(Self.mostHolders)
                    .filter { $0.reading.body == body && !$0.reading.isPast }
            }
        }
        return Set(found.map(\.entity)).count == 1 ? found : []
    }

    private func fits(
        _ holder: Holder, _ reading: OfficeReader.Reading, isWider: Bool = false
    ) -> Bool {
        if let office = reading.office, !isWider {
            // A former president is not "the president", but "the former president" may be either.
            if holder.reading.isPast, !reading.isPast { return false }
            if let other = holder.reading.office, other != office { return false }
        }
        guard let body = reading.body else { return true }
        // "The Iranian president" is not "President Trump", whose country is not said.
        return body == holder.reading.body
            || holder.reading.body == nil && holder.reading.country != nil
                && holder.reading.country == scene.names.entries[body].entity.country
    }

    /// Returns the last of these persons to be named before a candidate.
    private func lastMention(
        of entities: Set<Int>, before number: Int
    ) -> (candidate: Int, entity: Int)? {
        for index in (0..<number).reversed().prefix(Self.mostSteps) {
            if let mention = scene.candidates[index].mention {
                let entity = scene.names.mentions[mention].entity
                if entities.contains(entity) { return (index, entity) }
            }
        }
        return nil
    }

    // MARK: - By description

    /// Returns the fuller noun phrase that introduced "the former official".
    private func description(of number: Int) -> Meaning? {
        let role = scene.candidates[number]
        let tokens = scene.document.tokens
        let noun = tokens[role.head].hash
        var described: Int?
        for index in (0..<number).reversed().prefix(Self.mostSteps) {
            let candidate = scene.candidates[index]
            guard candidate.kind == .role, tokens[candidate.head].hash == noun else { continue }
            if described == nil || !isDefinite(candidate) { described = index }
        }
        guard let described, scene.candidates[described].tokens.count > role.tokens.count else {
            return nil
        }
        return Meaning(
            candidate: described, entity: nil, rule: "office, by its first description")
    }
}
