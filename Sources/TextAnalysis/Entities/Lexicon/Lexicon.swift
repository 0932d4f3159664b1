import CorpusModel

/// The word lists of the names stage, read once from the resources.
struct Lexicon: Sendable {
    /// The lists that ship with the module.
    static let shared = Lexicon()

    /// The longest known name, in tokens: "Democratic People's Republic of Korea" has six.
    static let longestName = 9

    private(set) var entities: [KnownEntity] = []
    private var classes = WordTable(capacity: 45_000)
    private var names = WordTable(capacity: 14_000)

    private init() {
        readWordClasses()
        readWords("common_words.txt", as: .common)
        readWords("surnames.txt", as: .surname)
        readGivenNames()
        // The first list that gives a form keeps it: Georgia is the country, Lebanon no town in Ohio.
        for file in [
            "countries.tsv", "places.tsv", "organizations.tsv", "things.tsv", "cities.tsv",
        ] {
            readEntities(file)
        }
    }

    /// Returns what a word can do.
    func classes(of word: WordHash) -> WordClass { WordClass(rawValue: classes[word]) }

    /// Returns the known entity that words joined by single spaces name, or `nil`.
    func known(_ words: WordHash) -> KnownForm? { KnownForm(bits: names[words]) }

    private mutating func add(_ wordClass: WordClass, to word: WordHash) {
        classes[word] |= wordClass.rawValue
    }

    private mutating func readWords(_ file: String, as wordClass: WordClass) {
        let lines = ResourceLines(file)
        for line in lines.ranges { add(wordClass, to: lines.hash(line).whole) }
    }

    private mutating func readWordClasses() {
        let lines = ResourceLines("word_classes.txt")
        for line in lines.ranges {
            let fields = lines.split(line, at: UInt8(ascii: "\t"))
            guard fields.count == 2, let wordClass = WordClass.named[lines.text(fields[0])] else {
                preconditionFailure("word_classes.txt names a class that is not there.")
            }
            for word in lines.split(fields[1], at: UInt8(ascii: " ")) {
                add(wordClass, to: WordHash(lines.bytes, word))
            }
        }
    }

    private mutating func readGivenNames() {
        let lines = ResourceLines("given_names.tsv")
        for line in lines.ranges {
            // The last byte is the sex: f, m, or u for either.
            var wordClass = WordClass.givenName
            switch lines.bytes[line.upperBound - 1] {
            case UInt8(ascii: "f"): wordClass.insert(.givenFemale)
            case UInt8(ascii: "m"): wordClass.insert(.givenMale)
            default: break
            }
            add(wordClass, to: lines.hash(line.lowerBound..<line.upperBound - 2).whole)
        }
    }

    /// Reads lines of name, type, subtype, country, aliases and demonyms.
    private mutating func readEntities(_ file: String) {
        let lines = ResourceLines(file)
        for line in lines.ranges {
            let fields = lines.split(line, at: UInt8(ascii: "\t"))
            guard let type = EntityType(rawValue: lines.text(fields[1])) else {
                preconditionFailure("\(file) names a type that is not there.")
            }
            func text(_ field: Int) -> String? {
                field < fields.count && !fields[field].isEmpty ? lines.text(fields[field]) : nil
            }
            let entity = entities.count
            entities.append(
                KnownEntity(
                    name: lines.text(fields[0]), type: type,
                    subtype: text(2).flatMap(EntitySubtype.init(rawValue:)), country: text(3)))
            addForm(fields[0], of: lines, entity: entity, form: .name)
            for (field, form) in [(4, Mention.Form.alias), (5, .demonym)] where field < fields.count
            {
                for words in lines.split(fields[field], at: UInt8(ascii: "|")) {
                    addForm(words, of: lines, entity: entity, form: form)
                }
            }
        }
    }

    private mutating func addForm(
        _ words: Range<Int>, of lines: ResourceLines, entity: Int, form: Mention.Form
    ) {
        guard !words.isEmpty else { return }
        let hash = lines.hash(words)
        var isAcronym = lines.isAcronym(words)
        if let old = KnownForm(bits: names[hash.whole]) {
            // "NATO" and "Nato" fall on one entry, which then takes either.
            guard old.entity == entity, old.isAcronym, !isAcronym else { return }
            isAcronym = false
        }
        names[hash.whole] = KnownForm(entity: entity, form: form, isAcronym: isAcronym).bits
        add(.beginsKnownName, to: hash.first)
    }
}
