/// One gold paragraph: its text, and what is marked in it.
///
/// `{a|…}` is a quote of key `a` (`-` for words in marks that nobody said), `<words|tag>` names an entity or
/// refers to one; marks nest. Ranges count the letters that are not blank, so that line ends do not matter.
struct MarkedText {
    /// Words that name an entity, or mean one by pronoun or role.
    struct Name {
        enum Form {
            case name
            case demonym
            case reference
        }

        var words = ""
        var range = 0..<0
        /// Key of the entity; `nil` for a speaker without a name, and for names that need not be found.
        var entity: String?
        var form = Form.name
        /// Whether finding the name is neither right nor wrong.
        var isOptional = false
        /// Keys of the quotes whose reporting clause names their speaker by these words.
        var sourceOf: [String] = []
    }

    struct Quotation {
        var key: String
        var range: Range<Int>
    }

    private(set) var text = ""
    private(set) var names: [Name] = []
    private(set) var quotations: [Quotation] = []

    private struct Open {
        let quoteKey: String?
        let letters: Int
        let text: String.Index
    }

    /// Reads a paragraph whose first letter has the number `base` in its page.
    init(_ marked: String, base: Int) throws {
        var rest = Substring(marked)
        var letters = base
        var open: [Open] = []
        func take(upTo end: Character) throws -> String {
            guard let index = rest.firstIndex(of: end) else { throw GoldError.unclosedMark(marked) }
            defer { rest = rest[rest.index(after: index)...] }
            return String(rest[..<index])
        }
        func close() throws -> Open {
            guard let last = open.popLast() else { throw GoldError.unclosedMark(marked) }
            return last
        }
        while let character = rest.popFirst() {
            switch character {
            case "{":
                let key = try take(upTo: "|")
                open.append(Open(quoteKey: key, letters: letters, text: text.endIndex))
            case "<":
                open.append(Open(quoteKey: nil, letters: letters, text: text.endIndex))
            case "}":
                let start = try close()
                guard let key = start.quoteKey else { throw GoldError.unclosedMark(marked) }
                quotations.append(Quotation(key: key, range: start.letters..<letters))
            case "|":
                let start = try close()
                var name = Name(tag: try take(upTo: ">"))
                name.words = String(text[start.text...])
                name.range = start.letters..<letters
                names.append(name)
            default:
                text.append(character)
                letters += character.unicodeScalars.count { !$0.properties.isWhitespace }
            }
        }
        guard open.isEmpty else { throw GoldError.unclosedMark(marked) }
    }
}

extension MarkedText.Name {
    /// Reads a tag: `key`, `key~` (demonym), `=key` (pronoun or role), `?` or `key?` (optional), then
    /// `@a,b` for the quotes it is the source of.
    fileprivate init(tag: String) {
        let halves = tag.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2 { sourceOf = halves[1].split(separator: ",").map(String.init) }
        var key = halves[0]
        if key.first == "=" {
            form = .reference
            key.removeFirst()
        }
        if key.last == "~" {
            form = .demonym
            key.removeLast()
        }
        if key.last == "?" {
            isOptional = true
            key.removeLast()
        }
        entity = key.isEmpty ? nil : String(key)
    }
}

/// What can be wrong with a gold file.
enum GoldError: Error {
    case unclosedMark(String)
    case unknownKey(String)
    case missingFromPage(String)
}
