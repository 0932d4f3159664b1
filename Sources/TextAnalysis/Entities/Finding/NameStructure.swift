import CorpusModel

/// Reads from the words of a name what kind of thing it names: by its head, its opener, its suffix.
struct NameStructure {
    /// A type that the words settle.
    struct Kind: Equatable {
        var type: EntityType
        var subtype: EntitySubtype?

        init(_ type: EntityType, _ subtype: EntitySubtype? = nil) {
            self.type = type
            self.subtype = subtype
        }
    }

    let text: AnnotatedDocument

    /// Returns the kind that the words of a name settle, or `nil`.
    func kind(of range: Range<Int>) -> Kind? {
        let wordCount = range.count { text.tokens[$0].isWord }
        guard wordCount >= 2 else { return nil }
        let first = text.classes[range.lowerBound]
        if let joint = complement(of: range) {
            let head = text.classes[joint - 1]
            if joint - range.lowerBound == 1 || !head.contains(.title) {
                if let kind = kindOfOpener(head) { return kind }
            }
            return head.hasAny(.orgHead) ? organization(head, first) : nil
        }
        guard let headIndex = headIndex(of: range), headIndex > range.lowerBound else {
            return nil
        }
        let head = text.classes[headIndex]
        if head.contains(.companySuffix) { return Kind(.organization, .company) }
        if looksPersonal(range) { return nil }
        if first.contains(.operationOpener) { return Kind(.event, .operation) }
        return kindOfHead(head, first) ?? kindOfFirst(first)
    }

    /// Returns the place of "of", "for" or "on" in a name, or `nil`.
    func complement(of range: Range<Int>) -> Int? {
        range.dropFirst().first { index in
            guard let word = SmallWord(text.tokens[index].hash) else { return false }
            return word != .and
        }
    }

    /// Two or three words that begin with a given name and end with a surname.
    private func looksPersonal(_ range: Range<Int>) -> Bool {
        let first = text.classes[range.lowerBound]
        let last = text.classes[range.upperBound - 1]
        return range.count == 2 && first.contains(.givenName) && last.contains(.surname)
            && !first.contains(.beginsKnownName)
    }

    /// Returns the last word that is no number.
    private func headIndex(of range: Range<Int>) -> Int? {
        range.last { text.tokens[$0].isWord && !text.classes[$0].hasAny([.numeral, .generation]) }
    }

    private func kindOfOpener(_ head: WordClass) -> Kind? {
        if head.contains(.awardOpener) { return Kind(.other, .award) }
        if head.contains(.operationOpener) { return Kind(.event, .operation) }
        if head.contains(.agreementHead) { return agreement(head) }
        if head.hasAny([.eventOpener, .warHead]) { return Kind(.event, .war) }
        if head.hasAny([.summitHead]) { return Kind(.event, .summit) }
        if head.contains(.waterHead) { return Kind(.place, .water) }
        if head.contains(.orgOpener) { return organization(head, []) }
        if head.hasAny([.placeOpener, .placeHead]) { return Kind(.place, .region) }
        return nil
    }

    private func kindOfHead(_ head: WordClass, _ first: WordClass) -> Kind? {
        if head.contains(.agreementHead) { return agreement(head) }
        if head.contains(.awardHead) { return Kind(.other, .award) }
        if head.contains(.waterHead) { return Kind(.place, .water) }
        if head.contains(.eventHead), !head.contains(.orgHead) { return event(head) }
        if head.contains(.baseHead) { return Kind(.facility, .base) }
        if head.contains(.facilityHead), !head.contains(.orgHead) {
            return Kind(.facility, .building)
        }
        if head.contains(.orgHead) { return organization(head, first) }
        if head.contains(.placeHead) { return Kind(.place, .region) }
        return nil
    }

    private func kindOfFirst(_ first: WordClass) -> Kind? {
        guard first.contains(.placeOpener), !first.contains(.compass) else { return nil }
        if first.contains(.baseHead) { return Kind(.facility, .base) }
        if first.contains(.waterHead) { return Kind(.place, .water) }
        return first.contains(.common) ? nil : Kind(.place, .region)
    }

    private func agreement(_ head: WordClass) -> Kind {
        if head.contains(.strategyHead) { return Kind(.agreement, .strategy) }
        return Kind(.agreement, head.contains(.lawHead) ? .law : .treaty)
    }

    private func event(_ head: WordClass) -> Kind {
        if head.contains(.warHead) { return Kind(.event, .war) }
        if head.contains(.summitHead) { return Kind(.event, .summit) }
        if head.contains(.electionHead) { return Kind(.event, .election) }
        return Kind(.event)
    }

    private func organization(_ head: WordClass, _ first: WordClass) -> Kind {
        let subtypes: [(WordClass, EntitySubtype)] = [
            (.partyHead, .party), (.courtHead, .court), (.universityHead, .university),
            (.thinkTankHead, .thinkTank), (.governmentHead, .government),
            (.armedHead, .armedGroup), (.militaryHead, .military), (.mediaHead, .media),
            (.allianceHead, .alliance), (.companySuffix, .company),
        ]
        let subtype = subtypes.first { head.contains($0.0) }?.1
        return Kind(.organization, subtype)
    }
}
