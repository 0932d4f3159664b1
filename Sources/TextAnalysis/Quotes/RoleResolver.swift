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
            let holder = Holder(
                candidate: number, entity: mention.entity, role: role, reading: reader.read(role))
            for token in role where scene.roles[token].contains(.person) {
                holders[scene.document.tokens[token].hash, default: []].append(holder)
            }
            if let office = holder.reading.office {
                officeHolders[office, default: []].append(holder)
            }
        }
    }

    /// Returns whom a role noun means; `nil` for somebody new ("a former official") and for what cannot be told.
    func meaning(of number: Int) -> Meaning? {
        let role = scene.candidates[number]
        guard role.kind == .role, isDefinite(role) else { return nil }
        return namedHolder(of: number) ?? description(of: number)
    }

    /// Returns the person of the article who holds the office that a role noun names, as an index of `NameTable.entries`.
    func holder(of number: Int) -> Int? {
        guard !holders.isEmpty, isDefinite(scene.candidates[number]) else { return nil }
        return namedHolder(of: number)?.entity
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
        let noun = scene.document.tokens[role.head].hash
        var bearers = holders[noun] ?? []
        if let office = reading.office { bearers += officeHolders[office] ?? [] }
        bearers = bearers.suffix(Self.mostHolders).filter { fits($0, role: role, reading) }
        guard !bearers.isEmpty else { return nil }
        let entities = Set(bearers.map(\.entity))
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

    private func fits(
        _ holder: Holder, role: SpeakerCandidate, _ reading: OfficeReader.Reading
    ) -> Bool {
        if let office = reading.office {
            // A former president is not "the president", but "the former president" may be either.
            if holder.reading.isPast, !reading.isPast { return false }
            if let other = holder.reading.office, other != office { return false }
        }
        // "The Iranian president" is not "President Trump", whose country is not said.
        return reading.body == nil || reading.body == holder.reading.body
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
