import CorpusModel

/// Joins the candidates that name one entity within the document.
///
/// Full names come first, then what is shorter finds its full name.
struct NameLinker {
    private let text: AnnotatedDocument
    private let candidates: [NameCandidate]
    private(set) var entities: [LinkedEntity] = []
    /// The entity of each candidate; -1 while it has none.
    private(set) var owner: [Int]
    /// How many bearers of one surname are told apart; more come only in texts made to be slow.
    private static let namesakeLimit = 64

    private var byKnown: [Int: Int] = [:]
    private var byWords: [WordHash: Int] = [:]
    private var personsBySurname: [WordHash: [Int]] = [:]
    private var personsByFirstWord: [WordHash: [Int]] = [:]
    private let parts: NameParts
    private let owners: OfficeOwners
    private var byOwner: [OwnedOffice: Int] = [:]
    private var byAcronym: [WordHash: Int] = [:]
    private var byFirstWord: [WordHash: Int] = [:]
    private var byLastWord: [WordHash: Int] = [:]

    /// Links the typed candidates of a document.
    init(_ candidates: [NameCandidate], in text: AnnotatedDocument) {
        self.text = text
        self.candidates = candidates
        owner = Array(repeating: -1, count: candidates.count)
        owners = OfficeOwners(candidates, in: text)
        parts = NameParts(candidates, in: text)
        linkFullNames()
        linkShortNames()
    }

    private mutating func linkFullNames() {
        for (index, candidate) in candidates.enumerated() {
            let office = owners.owner(of: index)
            if office != .usual {
                linkOffice(index, of: office)
            } else if let designator = parts.designators[text.document.hash(candidate.tokens)] {
                join(index, to: entity(ofDesignator: designator))
            } else if let known = candidate.known {
                let entity = byKnown[known] ?? create(index)
                byKnown[known] = entity
                join(index, to: entity)
                if let acronym = acronym(of: candidate.tokens) {
                    byAcronym[acronym] = byAcronym[acronym] ?? entity
                }
            } else if candidate.tokens.count > 1 {
                if candidate.type == .person, !isPart(index) {
                    linkFullPerson(index)
                } else {
                    linkFullThing(index)
                }
            }
        }
    }

    /// An office that many countries have, with the country that has this one.
    private struct OwnedOffice: Hashable {
        let words: WordHash
        let country: Int?
    }

    private mutating func linkOffice(_ index: Int, of owner: OfficeOwners.Owner) {
        var country: Int?
        if case .country(let known) = owner { country = known }
        let office = OwnedOffice(
            words: text.document.hash(candidates[index].tokens), country: country)
        let entity = byOwner[office] ?? create(index)
        byOwner[office] = entity
        entities[entity].known = nil
        entities[entity].owner = country
        join(index, to: entity)
    }

    private mutating func entity(ofDesignator index: Int) -> Int {
        let candidate = candidates[index]
        let words = text.document.hash(candidate.tokens)
        if let entity = candidate.known.map({ byKnown[$0] }) ?? byWords[words] { return entity }
        let entity = create(index)
        if let known = candidate.known { byKnown[known] = entity } else { byWords[words] = entity }
        return entity
    }

    /// Whether the words are a part of a fuller name and come with an article: "the Gerald Ford" is no person.
    private func isPart(_ index: Int) -> Bool {
        let tokens = candidates[index].tokens
        return tokens.lowerBound > 0
            && text.classes[tokens.lowerBound - 1].contains(.determiner)
            && parts.fullerWords[text.document.hash(tokens)] != nil
    }

    private mutating func linkFullPerson(_ index: Int) {
        let name = PersonalName(candidates[index].tokens, in: text)
        let namesakes = personsBySurname[name.surname] ?? []
        if let entity = namesakes.suffix(Self.namesakeLimit).last(where: { namesake in
            let agrees = entities[namesake].person.map {
                $0.agrees(with: name, isInitial: PersonalName.isInitial)
            }
            return agrees ?? false
                || ends(entities[namesake].fullest, with: candidates[index].tokens)
        }) {
            join(index, to: entity)
            return
        }
        let entity = create(index)
        entities[entity].person = name
        personsBySurname[name.surname, default: []].append(entity)
        if let first = name.given.first {
            personsByFirstWord[first, default: []].append(entity)
        }
        join(index, to: entity)
    }

    /// Whether a full name ends with a shorter one of several words: "Marine Le Pen", "Le Pen".
    private func ends(_ full: Range<Int>, with short: Range<Int>) -> Bool {
        guard short.count < full.count else { return false }
        let end = full.upperBound - short.count..<full.upperBound
        return text.document.hash(end) == text.document.hash(short)
    }

    private mutating func linkFullThing(_ index: Int) {
        let tokens = candidates[index].tokens
        let plain = text.document.hash(tokens)
        let words = parts.fullerWords[plain] ?? plain
        if let entity = byWords[words] {
            join(index, to: entity)
            return
        }
        let entity = create(index)
        byWords[words] = entity
        join(index, to: entity)
        if let acronym = acronym(of: tokens) { byAcronym[acronym] = byAcronym[acronym] ?? entity }
        if candidates[index].type == .vessel {
            // "the Ford" is the USS Gerald R. Ford.
            let last = text.tokens[tokens.upperBound - 1].hash
            byLastWord[last] = byLastWord[last] ?? entity
        }
        let first = text.classes[tokens.lowerBound]
        if !first.hasAny([.common, .beginsKnownName, .placeOpener]) {
            let word = text.tokens[tokens.lowerBound].hash
            byFirstWord[word] = byFirstWord[word] ?? entity
        }
    }

    private mutating func linkShortNames() {
        for (index, candidate) in candidates.enumerated() where owner[index] < 0 {
            let word = text.tokens[candidate.tokens.lowerBound].hash
            if candidate.type == .person, let entity = person(named: word, at: index) {
                join(index, to: entity)
            } else if candidate.type != .person,
                let entity = byAcronym[word] ?? parts.fullerWords[word].flatMap({ byWords[$0] })
                    ?? byFirstWord[word] ?? byLastWord[word]
            {
                join(index, to: entity)
            } else {
                let entity = byWords[word] ?? create(index)
                byWords[word] = entity
                join(index, to: entity)
            }
        }
    }

    /// Returns the person that one word at a candidate names: the nearest before it whose surname it is.
    private func person(named word: WordHash, at index: Int) -> Int? {
        let byFirst = (personsByFirstWord[word] ?? []).suffix(Self.namesakeLimit)
        let byFamily = byFirst.filter { isFamilyFirst(entities[$0].fullest) }
        let bearers = ((personsBySurname[word] ?? []).suffix(Self.namesakeLimit) + byFamily)
            .filter { agrees($0, with: index) }
        if !bearers.isEmpty { return nearest(bearers, to: index) }
        guard byFirst.count == 1, let only = byFirst.first else { return nil }
        return agrees(only, with: index) ? only : nil
    }

    /// "Kim Jong Un": a first word that is a surname too, before no surname, is the family's.
    private func isFamilyFirst(_ name: Range<Int>) -> Bool {
        let words = name.filter { text.tokens[$0].isWord }
        guard words.count > 2, let first = words.first, let last = words.last else { return false }
        return text.classes[first].contains(.surname) && !text.classes[last].contains(.surname)
    }

    /// Whether an honorific at a candidate fits a person: no "Mrs." for a man.
    private func agrees(_ entity: Int, with index: Int) -> Bool {
        let said = candidates[index].gender
        let gender = entities[entity].gender
        return said == .unknown || gender == .unknown || said == gender
    }

    /// Returns the entity with the last full name before a candidate, else the first after it.
    private func nearest(_ persons: [Int], to index: Int) -> Int {
        guard persons.count > 1 else { return persons[0] }
        var best = (entity: persons[0], distance: Int.max)
        for entity in persons {
            let distance = distance(from: entities[entity].fullNames, to: index)
            if distance < best.distance { best = (entity, distance) }
        }
        return best.entity
    }

    /// Returns how far before a candidate the last of ascending mentions is; later ones count behind all of these.
    private func distance(from mentions: [Int], to index: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle] < index { low = middle + 1 } else { high = middle }
        }
        if low > 0 { return index - mentions[low - 1] }
        return candidates.count + (mentions.first ?? 0)
    }

    private mutating func create(_ index: Int) -> Int {
        let candidate = candidates[index]
        entities.append(
            LinkedEntity(
                type: candidate.type ?? .other, subtype: candidate.subtype, known: candidate.known,
                fullest: candidate.tokens))
        return entities.count - 1
    }

    private mutating func join(_ index: Int, to entity: Int) {
        let candidate = candidates[index]
        owner[index] = entity
        entities[entity].candidates.append(index)
        if candidate.tokens.count > 1 { entities[entity].fullNames.append(index) }
        if candidate.gender != .unknown, !entities[entity].isGenderTold {
            entities[entity].gender = candidate.gender
            entities[entity].isGenderTold = true
        } else if entities[entity].gender == .unknown {
            entities[entity].gender = gender(candidate)
        }
        if entities[entity].subtype == nil, entities[entity].type == candidate.type {
            entities[entity].subtype = candidate.subtype
        }
        let isFuller = candidate.tokens.count > entities[entity].fullest.count
        let isShouted = text.style(at: entities[entity].fullest.lowerBound) == .capitals
        if isFuller || isShouted && candidate.tokens.count == entities[entity].fullest.count {
            entities[entity].fullest = candidate.tokens
        }
    }

    /// Returns what the given name says.
    private func gender(_ candidate: NameCandidate) -> NameTable.Gender {
        guard candidate.type == .person, candidate.tokens.count > 1 else { return .unknown }
        let first = text.classes[candidate.tokens.lowerBound]
        if isFamilyFirst(candidate.tokens) { return .unknown }
        if first.contains(.givenMale) { return .male }
        return first.contains(.givenFemale) ? .female : .unknown
    }

    /// Returns the first letters of the capitalised words of a name of three words or more.
    private func acronym(of tokens: Range<Int>) -> WordHash? {
        var letters: [UInt8] = []
        for index in tokens where text.tokens[index].isWord && text.tokens[index].isCapitalized {
            letters.append(text.document.source.bytes[Int(text.tokens[index].start)])
        }
        return letters.count >= 3 ? WordHash(letters, 0..<letters.count) : nil
    }
}
