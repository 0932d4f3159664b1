import CorpusModel

/// The first step of the names stage: from runs of capitals to candidates, titles cut off.
struct NameCandidateFinder {
    let text: AnnotatedDocument
    private let runs: RunReader
    private let structure: NameStructure
    private let grammar: TriggerGrammar
    private(set) var candidates: [NameCandidate] = []

    /// Finds the candidates of a document, in text order and without overlap.
    init(_ text: AnnotatedDocument) {
        self.text = text
        runs = RunReader(text)
        structure = NameStructure(text: text)
        grammar = TriggerGrammar(text: text)
        for sentence in text.document.sentences {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                if var candidate = grammar.numbered(at: index) {
                    joinCountry(to: &candidate)
                    candidates.append(candidate)
                    index = candidate.tokens.upperBound
                } else if let run = runs.run(at: index, in: sentence) {
                    read(run)
                    index = run.upperBound
                } else {
                    index += 1
                }
            }
        }
    }

    /// Joins a country right before a unit's number to the unit: "US 7th Fleet".
    private mutating func joinCountry(to unit: inout NameCandidate) {
        guard unit.type == .organization, let country = candidates.last, country.basis == .list,
            country.type == .place, country.tokens.upperBound == unit.tokens.lowerBound
        else { return }
        candidates.removeLast()
        unit.tokens = country.tokens.lowerBound..<unit.tokens.upperBound
    }

    /// Cuts one run into names and the titles before them.
    private mutating func read(_ run: Range<Int>) {
        var title: Range<Int>?
        var index = run.lowerBound
        while index < run.upperBound {
            guard text.tokens[index].isWord, !isConnector(index, in: run) else {
                index += 1
                continue
            }
            let match = runs.known.longest(at: index, limit: run.upperBound)
            let cut = innerTitle(after: index, in: run) ?? run.upperBound
            if let match, let end = readKnown(match, until: cut, title: &title) {
                index = end
                continue
            }
            if match == nil || title != nil, let end = titleEnd(from: index, in: run),
                structure.kind(of: index..<run.upperBound) == nil
            {
                title = (title?.upperBound == index ? title?.lowerBound ?? index : index)..<end
                index = end
                continue
            }
            append(index..<cut, title: title, run: run)
            title = nil
            index = cut
        }
    }

    /// Takes a known name, alone or as the beginning of a longer one; returns where it ended.
    ///
    /// What stands before a title ("Russian" in "Russian Foreign Minister") becomes part of it.
    private mutating func readKnown(
        _ match: KnownNames.Match, until cut: Int, title: inout Range<Int>?
    ) -> Int? {
        let end = match.tokens.upperBound
        let start = match.tokens.lowerBound
        let entity = text.lexicon.entities[match.form.entity]
        if grammar.isShipClass(match.tokens) {
            appendNamed(match.tokens, NameStructure.Kind(.vessel), basis: .trigger)
            title = nil
            return end
        }
        if end < cut {
            if text.tokens[end].kind != .hyphen, let kind = structure.kind(of: start..<cut),
                match.tokens.count < 3,
                // "the Russian Order of Friendship": whose order it is, is not its name.
                kind.subtype != .award || match.form.form != .demonym
            {
                appendNamed(start..<cut, kind, basis: .words)
                title = nil
                return cut
            }
            // "Jordan Peterson": a known name of one word before a surname is a given name.
            let isGiven = text.classes[start].contains(.givenName) && match.tokens.count == 1
            let isPlace = entity.type == .place && match.form.form != .demonym
            if isGiven, isPlace, text.tokens[end].isWord, !text.tokens[start].isAllCapitals {
                return nil
            }
        } else if isPersonal(match, title: title) {
            return nil
        }
        var form = match.form.form
        let isModifier =
            end + 1 < text.tokens.count && text.tokens[end].kind == .hyphen
            && entity.subtype == .country && !text.tokens[end + 1].isCapitalized
        if isModifier { form = .demonym }
        candidates.append(
            NameCandidate(match.tokens, known: match.form.entity, form: form, entity: entity))
        title = match.tokens
        return end
    }

    /// Whether a known place or thing is addressed, so that it is a person: "President Lincoln".
    private func isPersonal(_ match: KnownNames.Match, title: Range<Int>?) -> Bool {
        guard match.tokens.count == 1, let title, title.upperBound == match.tokens.lowerBound,
            match.form.form != .demonym
        else { return false }
        return text.any(title, has: [.title, .anyHonorific])
    }

    private func isConnector(_ index: Int, in run: Range<Int>) -> Bool {
        !text.tokens[index].isCapitalized && index > run.lowerBound
            && !text.classes[index].contains(.particle)
    }

    /// Returns where a title that begins with a token ends, or `nil`.
    private func titleEnd(from start: Int, in run: Range<Int>) -> Int? {
        var end: Int?
        var index = start
        while index < run.upperBound {
            let classes = text.classes[index]
            if classes.hasAny([.title, .anyHonorific]) {
                end = index + 1
            } else if classes.contains(.titlePart) || SmallWord(text.tokens[index].hash) == .of {
                // "Secretary of State": what follows "of" belongs to the title before it.
                if let known = end, index > known, index == known + 1 { end = index + 1 }
            } else if text.tokens[index].kind != .hyphen {
                break
            }
            index += 1
        }
        return end
    }

    /// Returns where a title inside a run begins that a name follows, or `nil`.
    private func innerTitle(after start: Int, in run: Range<Int>) -> Int? {
        // "HMS Prince of Wales"
        if text.tokens[start].isAllCapitals, text.classes[start].contains(.vesselPrefix) {
            return nil
        }
        for index in start + 1..<max(start + 1, run.upperBound)
        where text.classes[index].hasAny([.title, .titlePart, .anyHonorific]) {
            if let end = titleEnd(from: index, in: run), end < run.upperBound,
                !isConnector(end, in: run)
            {
                return index
            }
        }
        return nil
    }

    private mutating func append(_ range: Range<Int>, title: Range<Int>?, run: Range<Int>) {
        let range = trimmed(range)
        guard !range.isEmpty else { return }
        let isAddressed =
            title.map {
                $0.upperBound == range.lowerBound && text.any($0, has: [.title, .anyHonorific])
            } ?? false
        guard isAddressed || !isExclamation(range) else { return }
        if !isAddressed, let ship = prefixedVessel(range) {
            candidates.append(ship)
            return
        }
        if !isAddressed, let kind = structure.kind(of: range) {
            // "the Strait Thunder exercise" is no strait.
            let undertaking = kind.type == .place ? grammar.undertaking(of: range) : nil
            appendNamed(range, undertaking ?? kind, basis: undertaking == nil ? .words : .trigger)
            return
        }
        guard isAddressed || !isOrdinaryWord(range) else { return }
        if !isAddressed, let ship = vessel(range) {
            candidates.append(ship)
            return
        }
        if !isAddressed, let kind = grammar.kind(of: range) {
            appendNamed(
                kind.type == .vessel ? withNumber(range) : range, kind, basis: .trigger)
            return
        }
        var candidate = NameCandidate(tokens: range)
        candidate.isAddressed = isAddressed
        if isAddressed, let title {
            candidate.type = .person
            candidate.basis = .title
            candidate.gender = gender(of: title)
            // "Mr." alone is no role.
            if text.any(title, has: [.title, .titlePart]) { candidate.title = title }
        }
        candidates.append(candidate)
    }

    /// Returns the ship of a name that begins with "USS", which is part of it.
    private func prefixedVessel(_ range: Range<Int>) -> NameCandidate? {
        guard range.count > 1, text.tokens[range.lowerBound].isAllCapitals,
            text.classes[range.lowerBound].contains(.vesselPrefix)
        else { return nil }
        return NameCandidate(withNumber(range), NameStructure.Kind(.vessel), basis: .trigger)
    }

    /// Returns the ship of a name that begins with "Motor Vessel", which is no part of it.
    private func vessel(_ range: Range<Int>) -> NameCandidate? {
        guard range.count > 1 else { return nil }
        // "Motor Vessel Aurora", "Oil Tanker Aurora"
        guard let noun = range.dropLast().prefix(2).last(where: { isVesselNoun($0) }) else {
            return nil
        }
        return NameCandidate(
            withNumber(noun + 1..<range.upperBound), NameStructure.Kind(.vessel),
            basis: .trigger)
    }

    private func isVesselNoun(_ index: Int) -> Bool {
        text.classes[index].contains(.vesselNoun)
            && !text.classes[index].hasAny([.surname, .givenName, .orgHead])
    }

    /// Returns the name with the number after it, as ships of one owner have: "Aurora 2".
    private func withNumber(_ range: Range<Int>) -> Range<Int> {
        var next = range.upperBound
        // "Liaowang-1"
        if next + 1 < text.tokens.count, text.tokens[next].kind == .hyphen { next += 1 }
        guard next < text.tokens.count, text.tokens[next].kind == .number,
            text.tokens[next].block == text.tokens[range.lowerBound].block,
            text.tokens[next].end - text.tokens[next].start <= 3
        else { return range }
        return range.lowerBound..<next + 1
    }

    private mutating func appendNamed(
        _ range: Range<Int>, _ kind: NameStructure.Kind, basis: NameCandidate.Basis
    ) {
        candidates.append(NameCandidate(range, kind, basis: basis))
    }

    private func gender(of title: Range<Int>) -> NameTable.Gender {
        if text.any(title, has: .honorificMale) { return .male }
        return text.any(title, has: .honorificFemale) ? .female : .unknown
    }

    /// A single word of the language whose capital no name explains.
    private func isOrdinaryWord(_ range: Range<Int>) -> Bool {
        guard range.count == 1 else { return false }
        let token = text.tokens[range.lowerBound]
        let classes = text.classes[range.lowerBound]
        if token.shape.contains(.initial) || token.end - token.start == 1 { return true }
        guard classes.hasAny([.common, .title, .titlePart, .function, .date]) else { return false }
        let counts = text.memory[token.hash]
        return counts.small > 0 || counts.capital < 3
    }
}
