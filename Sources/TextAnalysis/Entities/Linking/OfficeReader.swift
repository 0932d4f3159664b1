import CorpusModel

/// Reads from the words of a role what office it is and whose: "the Russian foreign minister", "secretary of state".
struct OfficeReader {
    /// What the words of a role say.
    struct Reading {
        /// The country or body whose office it is, as an index of `NameTable.entries`.
        var body: Int?
        /// The office, one name for all that mean the same; `nil` for a role that many hold at once.
        var office: String?
        /// The code of the country whose office it must be by its words, such as "secretary of state".
        var country: String?
        /// Whether it was held once, or will be.
        var isPast = false
        /// Whether it is somebody's own: "Trump's adviser".
        var isOwned = false
    }

    let document: Document
    let names: NameTable

    /// Returns what the words of a role say, and the country or body named right before them.
    func read(_ role: Range<Int>) -> Reading {
        var reading = Reading()
        noteOwner(before: role.lowerBound, in: &reading)
        var words: [Int] = []
        var index = role.lowerBound
        while index < role.upperBound {
            let token = document.tokens[index]
            if let number = names.mention(at: index) {
                let mention = names.mentions[number]
                index = max(index + 1, mention.tokens.upperBound)
                note(mention.entity, in: &reading)
                // "foreign minister of Russia": what joins the body to the office goes with it.
                while let last = words.last, Self.links.contains(document.tokens[last].hash) {
                    words.removeLast()
                }
                continue
            }
            index += 1
            guard token.isWord else { continue }
            if OfficeTitles.past.contains(token.hash) {
                reading.isPast = true
            } else if !(words.isEmpty && Self.openers.contains(token.hash)) {
                words.append(index - 1)
            }
        }
        for start in words.indices {
            let rest = hash(words[start...])
            if let name = OfficeTitles.name(rest) {
                reading.office = name
                reading.country = OfficeTitles.country(rest)
                break
            }
            // "deputy foreign minister" is no foreign minister.
            if OfficeTitles.qualifiers.contains(document.tokens[words[start]].hash) { break }
        }
        return reading
    }

    /// "Britain's Prime Minister", "Russian President": whose it is may stand outside the role.
    private func noteOwner(before start: Int, in reading: inout Reading) {
        var end = start - 1
        guard end >= 0, document.tokens[end].sentence == document.tokens[start].sentence else {
            return
        }
        if document.tokens[end].kind == .possessive { end -= 1 }
        guard end >= 0, let number = names.mention(at: end),
            names.mentions[number].tokens.upperBound == end + 1
        else { return }
        let entity = names.mentions[number].entity
        guard names.entries[entity].entity.type != .person || end < start - 1 else { return }
        note(entity, in: &reading)
    }

    private func note(_ entity: Int, in reading: inout Reading) {
        switch names.entries[entity].entity.type {
        case .person: reading.isOwned = true
        case .place, .organization, .facility: reading.body = reading.body ?? entity
        default: break
        }
    }

    private func hash(_ words: ArraySlice<Int>) -> WordHash {
        words.dropFirst().reduce(document.tokens[words[words.startIndex]].hash) {
            $0.followed(by: document.source.bytes, document.tokens[$1].range)
        }
    }

    private static let links = WordSet("of for to the at in")
    private static let openers = WordSet("the a an this that its their his her our my")
}
