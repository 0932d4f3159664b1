import CorpusModel

/// Learns whether a person is he or she from the pronouns that follow the name.
enum PronounGender {
    /// How far after a name a pronoun still means it, in tokens.
    private static let reach = 40

    /// Fills in the gender of persons whose names and titles do not tell.
    static func complete(_ table: inout NameTable, in text: AnnotatedDocument) {
        var male = Array(repeating: 0, count: table.entries.count)
        var female = male
        let persons = table.mentions.filter { table.entries[$0.entity].entity.type == .person }
        for (number, mention) in persons.enumerated()
        where !table.entries[mention.entity].isGenderTold {
            let block = Int(text.tokens[mention.tokens.lowerBound].block)
            let next = number + 1 < persons.count ? persons[number + 1].tokens.lowerBound : Int.max
            let start = mention.tokens.upperBound
            let end = min(
                next, start + reach, text.document.blockTokens[block].upperBound)
            for index in start..<max(start, end) {
                if text.classes[index].contains(.pronounMale) { male[mention.entity] += 1 }
                if text.classes[index].contains(.pronounFemale) { female[mention.entity] += 1 }
            }
        }
        for index in table.entries.indices where !table.entries[index].isGenderTold {
            // A given name tells less than three pronouns: there are men called Lindsey.
            guard table.entries[index].gender == .unknown || male[index] + female[index] > 2 else {
                continue
            }
            // One stray pronoun of the other sex is somebody else's.
            if male[index] > 3 * female[index] { table.entries[index].gender = .male }
            if female[index] > 3 * male[index] { table.entries[index].gender = .female }
        }
    }
}
