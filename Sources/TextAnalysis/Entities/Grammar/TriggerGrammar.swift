import CorpusModel

/// Tells ships, aircraft and weapons by the words beside their names: "the tanker X", "X missile system".
struct TriggerGrammar {
    let text: AnnotatedDocument

    /// Returns what the words beside an untyped name make of it, or `nil`.
    func kind(of name: Range<Int>) -> NameStructure.Kind? {
        let sentence = text.document.sentences[Int(text.tokens[name.lowerBound].sentence)]
        if isShipClass(name) { return NameStructure.Kind(.vessel) }
        return kindBefore(name, in: sentence) ?? kindAfter(name, in: sentence)
    }

    /// Whether a class of ships bears the name: "Virginia-class submarines".
    func isShipClass(_ name: Range<Int>) -> Bool {
        let hyphen = name.upperBound
        return hyphen + 1 < text.tokens.count && text.tokens[hyphen].kind == .hyphen
            && text.isJoined(hyphen) && text.tokens[hyphen + 1].hash == Self.shipClass
    }

    private static let shipClass = WordHash("class")

    /// Returns what "exercise" or "treaty" in small letters after a name of several words makes of it.
    func undertaking(of name: Range<Int>) -> NameStructure.Kind? {
        guard name.count > 1, name.upperBound < text.tokens.count,
            text.tokens[name.upperBound].sentence == text.tokens[name.lowerBound].sentence
        else { return nil }
        return kindOfUndertaking(name.upperBound)
    }

    /// Returns the designator or numbered resolution that begins with a token, or `nil`.
    func numbered(at index: Int) -> NameCandidate? {
        if let designator = Designator(at: index, in: text) {
            return NameCandidate(designator.tokens, designator.kind, basis: .trigger)
        }
        let token = text.tokens[index]
        if token.kind == .number { return unit(at: index) }
        guard token.isWord, token.isCapitalized, index + 1 < text.tokens.count,
            text.tokens[index + 1].kind == .number
        else { return nil }
        if token.hash == Self.model, let kind = kindOfModel(after: index + 2) {
            return NameCandidate(index..<index + 2, kind, basis: .trigger)
        }
        guard token.hash == Self.resolution else { return nil }
        return NameCandidate(
            index..<index + 2, NameStructure.Kind(.agreement, .resolution), basis: .trigger)
    }

    /// Returns the military unit that begins with an ordinal number: "7th Fleet", "82nd Airborne Division".
    private func unit(at index: Int) -> NameCandidate? {
        let number = text.document.source.bytes[text.tokens[index].range]
        guard let last = number.last, last | 0x20 >= UInt8(ascii: "a") else { return nil }
        let sentence = text.document.sentences[Int(text.tokens[index].sentence)]
        for next in index + 1..<max(index + 1, min(index + 5, sentence.upperBound)) {
            guard text.tokens[next].isWord, text.tokens[next].isCapitalized else { return nil }
            if text.classes[next].contains(.militaryHead) {
                return NameCandidate(
                    index..<next + 1, NameStructure.Kind(.organization, .military),
                    basis: .trigger)
            }
        }
        return nil
    }

    /// "Type 055 destroyer", "Type 99 tank": the noun after a model number.
    private func kindOfModel(after start: Int) -> NameStructure.Kind? {
        for index in start..<min(start + 3, text.tokens.count) {
            guard text.tokens[index].isWord, !text.tokens[index].isCapitalized else { return nil }
            if text.classes[index].contains(.vesselNoun) { return NameStructure.Kind(.vessel) }
            if text.classes[index].contains(.aircraftNoun) { return .init(.aircraft) }
            if text.classes[index].contains(.missileNoun) { return .init(.weapon, .missile) }
            if text.classes[index].contains(.weaponNoun) { return .init(.weapon) }
        }
        return nil
    }

    private static let model = WordHash("type")
    private static let resolution = WordHash("resolution")
    private static let such = WordHash("such")
    private static let like = WordHash("like")
    private static let asWord = WordHash("as")

    private func kindBefore(_ name: Range<Int>, in sentence: Range<Int>) -> NameStructure.Kind? {
        var index = name.lowerBound - 1
        guard index >= sentence.lowerBound else { return nil }
        if text.tokens[index].kind == .quoteMark { index -= 1 }
        guard index >= sentence.lowerBound else { return nil }
        // "the tanker X", "aboard the frigate X"
        if text.tokens[index].isWord, text.classes[index].contains(.vesselNoun) {
            return NameStructure.Kind(.vessel)
        }
        // "the exercise X Y"
        if name.count > 1, Self.exercises.contains(text.tokens[index].hash),
            !text.tokens[index].isCapitalized
        {
            return .init(.event, .operation)
        }
        let hasArticle = text.classes[index].contains(.determiner)
        if hasArticle { index -= 1 }
        guard index >= sentence.lowerBound else { return nil }
        // "boarded the X"
        if hasArticle, text.classes[index].contains(.vesselVerb), name.count <= 2 {
            return NameStructure.Kind(.vessel)
        }
        // "its flagship, the X"
        if hasArticle, text.document.token(index, is: ","), index > sentence.lowerBound,
            text.classes[index - 1].contains(.vesselNoun)
        {
            return NameStructure.Kind(.vessel)
        }
        let word = text.tokens[index].hash
        if word == Self.asWord || word == Self.like {
            // "missiles, such as the X"; "the ship, formerly known as the X"
            return kindNamed(before: word == Self.asWord ? index - 1 : index, in: sentence)
        }
        return text.classes[index].contains(.naming) ? kindNamed(before: index, in: sentence) : nil
    }

    /// Returns the kind of thing that "such as", "known as" or "named" at `index` goes back to.
    private func kindNamed(before index: Int, in sentence: Range<Int>) -> NameStructure.Kind? {
        guard index >= sentence.lowerBound else { return nil }
        let isGiven = text.classes[index].contains(.naming)
        guard
            isGiven || text.tokens[index].hash == Self.such || text.tokens[index].hash == Self.like
        else { return nil }
        // Four words lie between the thing and its name at most: "the ship, which was formerly known as".
        for back in (max(sentence.lowerBound, index - 5)..<index).reversed() {
            if let kind = thing(text.classes[back]) { return kind }
        }
        return nil
    }

    private func kindAfter(_ name: Range<Int>, in sentence: Range<Int>) -> NameStructure.Kind? {
        let next = name.upperBound
        guard next < sentence.upperBound else { return nil }
        if text.document.token(next, is: ",") { return kindInApposition(next + 1, in: sentence) }
        return kindOfNoun(from: next, in: sentence) ?? kindOfSite(from: next, in: sentence)
            ?? (name.count > 1 ? kindOfUndertaking(next) : nil)
    }

    /// Returns the site that a noun in small letters after a name makes it: "X air base", "X shipyard".
    private func kindOfSite(from start: Int, in sentence: Range<Int>) -> NameStructure.Kind? {
        var index = start
        if index + 1 < sentence.upperBound, Self.siteModifiers.contains(text.tokens[index].hash) {
            index += 1
        }
        guard text.tokens[index].isWord, !text.tokens[index].isCapitalized,
            Self.sites.contains(text.tokens[index].hash)
        else { return nil }
        return .init(.facility, text.classes[index].contains(.baseHead) ? .base : .building)
    }

    private static let siteModifiers = WordSet("air naval military army nuclear oil power")
    private static let sites = WordSet(
        "base airbase airfield airport shipyard barracks prison dam reactor refinery plant")

    /// "X exercise", "X treaty", in small letters after a name of two words or more.
    private func kindOfUndertaking(_ index: Int) -> NameStructure.Kind? {
        guard text.tokens[index].isWord, !text.tokens[index].isCapitalized else { return nil }
        if Self.agreements.contains(text.tokens[index].hash) { return .init(.agreement, .treaty) }
        return Self.exercises.contains(text.tokens[index].hash) ? .init(.event, .operation) : nil
    }

    private static let agreements = WordSet("treaty accord accords pact protocol convention")
    private static let exercises = WordSet("exercise exercises manoeuvres maneuvers")

    /// "X, the Russian-flagged tanker": the noun that ends the phrase after the comma.
    private func kindInApposition(
        _ start: Int, in sentence: Range<Int>
    ) -> NameStructure.Kind? {
        guard start < sentence.upperBound, text.classes[start].contains(.determiner) else {
            return nil
        }
        for index in start + 1..<max(start + 1, min(start + 7, sentence.upperBound)) {
            let token = text.tokens[index]
            if token.kind == .hyphen { continue }
            guard token.isWord, !text.classes[index].contains(.function) else { return nil }
            if let kind = thing(text.classes[index]), endsPhrase(index, in: sentence) {
                return kind
            }
        }
        return nil
    }

    /// "X missile", "X global missile defense system": a noun in small letters, after what qualifies it.
    private func kindOfNoun(from start: Int, in sentence: Range<Int>) -> NameStructure.Kind? {
        var hasModifier = false
        for index in start..<min(start + 6, sentence.upperBound) {
            let token = text.tokens[index]
            if token.kind == .hyphen { continue }
            guard token.isWord, !token.isCapitalized else { return nil }
            let classes = text.classes[index]
            let isNoun = classes.contains(.weaponNoun) && endsPhrase(index, in: sentence)
            if isNoun, hasModifier || classes.contains(.missileNoun) {
                return weapon(from: start, to: index)
            }
            if classes.contains(.aircraftNoun), endsPhrase(index, in: sentence),
                Self.certainAircraft.contains(token.hash)
            {
                return NameStructure.Kind(.aircraft)
            }
            guard classes.contains(.weaponModifier) else { return nil }
            hasModifier = true
        }
        return nil
    }

    /// Nouns that, unlike "fighter" or "jet", name nobody who flies and no company's wares alone.
    private static let certainAircraft = WordSet(
        "drone drones helicopter helicopters gunship gunships warplane warplanes airliner uav uavs")

    private static let defense = WordSet("defense defence antiaircraft aircraft")
    private static let satellite = WordSet("satellite satellites navigation")

    private func weapon(from start: Int, to end: Int) -> NameStructure.Kind {
        for index in start..<end {
            if Self.defense.contains(text.tokens[index].hash) { return .init(.weapon, .airDefense) }
            if Self.satellite.contains(text.tokens[index].hash) {
                return .init(.weapon, .satelliteSystem)
            }
        }
        return text.any(start..<end + 1, has: .missileNoun)
            ? .init(.weapon, .missile) : .init(.weapon)
    }

    private func thing(_ classes: WordClass) -> NameStructure.Kind? {
        if classes.contains(.vesselNoun) { return NameStructure.Kind(.vessel) }
        if classes.contains(.missileNoun) { return NameStructure.Kind(.weapon, .missile) }
        if classes.contains(.aircraftNoun) { return NameStructure.Kind(.aircraft) }
        return nil
    }

    /// Whether no further noun follows: "missile", but not "missile strike".
    private func endsPhrase(_ index: Int, in sentence: Range<Int>) -> Bool {
        let next = index + 1
        guard next < sentence.upperBound, text.tokens[next].isWord else { return true }
        return text.classes[next].hasAny([.function, .actor, .say, .date])
            || text.tokens[next].isCapitalized
    }
}
