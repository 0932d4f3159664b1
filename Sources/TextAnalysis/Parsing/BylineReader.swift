/// Reads the names that a byline gives.
enum BylineReader {
    /// What a byline says.
    struct Byline: Equatable {
        /// The authors; empty when it names nobody ("By our correspondent").
        var authors: [String]
        /// The publication or agency named after them.
        var source: String?
    }

    /// Words that open a byline, the longer ones first.
    private static let openers = [
        "reported and written by ", "written by: ", "written by ", "posted by: ", "posted by ",
        "reported by ",
        "photographs and text by ", "text and photographs by ", "reporting by ", "words by ",
        "words: ", "story by ", "interview conducted by ", "interview by ", "interviewed by ",
        "text by ", "text: ", "analysis by ",
        "opinion by ",
        "comment by ", "commentary by ", "authors: ", "author: ", "byline: ", "by: ", "by ",
    ]

    /// Words that open a line with the date first: "Posted on May 9 by Maria Keller".
    private static let dated = ["posted on ", "published on "]

    /// Titles that bylines print before names, in small letters.
    private static let titles = ["dr. ", "dr ", "prof. ", "professor ", "sir ", "dame "]

    /// Agencies that sign in place of a person.
    private static let agencies = WordSet(
        phrases: """
            reuters
            the associated press
            associated press
            ap
            afp
            agence france presse
            upi
            united press international
            bloomberg
            bloomberg news
            tass
            xinhua
            dpa
            press association
            pa media
            """)

    /// Words of bylines that name nobody.
    private static let anonymous = WordSet(
        """
        staff correspondent correspondents reporter reporters editor editors editorial desk bureau team admin newsroom
        agency agencies wire wires web special
        """)

    /// What follows the names of a byline.
    private static let tails = [
        " on ", " in ", " at ", " for ", " from ", " | ", " · ", " • ", " - ", " – ", " — ", " @",
        "@", " (", "; ",
        " / ", " published", " updated", " posted", " reports", " reporting", " , ",
    ]

    /// Reads a line that opens with "By" or the like; `nil` when what follows is no list of names.
    static func read(_ line: String) -> Byline? {
        let lower = line.lowercased()
        // Lower-casing may change lengths outside ASCII; the openers are ASCII, so their own length holds.
        guard let opener = openers.first(where: { lower.hasPrefix($0) }) else {
            if dated.contains(where: { lower.hasPrefix($0) }), let by = line.firstRange(of: " by ")
            {
                return readNames(String(line[by.upperBound...]))
            }
            return readFiling(line)
        }
        let names = String(line.dropFirst(opener.count))
        // "BYLINE: By WALTER GREBE", as archives print it.
        if opener.hasSuffix(": "), names.lowercased().hasPrefix("by ") {
            return readNames(String(names.dropFirst(3)))
        }
        return readNames(names)
    }

    /// Reads `From JANE DOE in Moscow`, the byline of British broadsheets.
    private static func readFiling(_ line: String) -> Byline? {
        guard line.lowercased().hasPrefix("from "), line.utf8.count < 80 else { return nil }
        let rest = String(line.dropFirst(5))
        if let end = rest.firstRange(of: " in ") ?? rest.firstRange(of: ", ") {
            let name = String(rest[..<end.lowerBound])
            if PersonName.matches(name) { return Byline(authors: [name]) }
        }
        return isAnonymous(rest) ? Byline(authors: []) : nil
    }

    /// Reads names parted by commas and "and", a publication or place after them.
    static func readNames(_ text: String) -> Byline? {
        var rest = text.trimmingSpaces()
        if isAgency(rest) { return Byline(authors: [rest.withoutFinalStop()]) }
        if isAnonymous(rest) { return Byline(authors: []) }
        var source: String?
        for tail in tails {
            guard let cut = rest.lowercased().firstRange(of: tail) else { continue }
            let distance = rest.lowercased().distance(
                from: rest.lowercased().startIndex, to: cut.lowerBound)
            let after = rest.dropFirst(distance + tail.count)
            if tail == " for " { source = publication(String(after)) }
            rest = String(rest.prefix(distance))
        }
        if let digit = rest.firstIndex(where: \.isNumber) {
            rest = String(rest[..<digit])
        }
        return list(rest, source: source)
    }

    private static func list(_ text: String, source: String?) -> Byline? {
        var byline = Byline(authors: [], source: source)
        let joined = text.replacing(" and ", with: ", ").replacing(" AND ", with: ", ")
            .replacing(" & ", with: ", ").replacing(" with ", with: ", ")
        for part in joined.split(separator: ",") {
            let name = untitled(singled(String(part).trimmingSpaces().withoutFinalStop()))
            if name.isEmpty || PersonName.isDegree(name) { continue }
            if PersonName.matches(name) {
                byline.authors.append(name)
            } else if byline.authors.isEmpty {
                return isAgency(name) ? Byline(authors: [name], source: source) : nil
            } else {
                // What follows the names is a role, a place or the publication.
                if byline.source == nil { byline.source = publication(name) }
                break
            }
        }
        // Scraped pages print a byline that is a link twice: "Jane Doe Jane Doe".
        return byline.authors.isEmpty ? nil : byline
    }

    private static func untitled(_ name: String) -> String {
        let lower = name.lowercased()
        guard let title = titles.first(where: { lower.hasPrefix($0) }) else { return name }
        return String(name.dropFirst(title.count))
    }

    /// Reads `Jane Doe and John Roe in Brussels`; names and a place alone are a byline only beside a headline.
    static func readPlaced(_ line: String) -> Byline? {
        guard let end = line.firstRange(of: " in "), let byline = readNames(line) else {
            return nil
        }
        let isPlace = line[end.upperBound...].split(separator: " ").allSatisfy {
            $0.first?.isUppercase ?? false
        }
        return isPlace && !byline.authors.isEmpty ? byline : nil
    }

    private static let roles = WordSet("editor correspondent columnist reporter writer")

    /// Reads `Eleanor Whitcombe Defence editor`; a name and a role alone are a byline only beside a headline.
    static func readRoled(_ line: String) -> Byline? {
        let words = line.split(separator: " ")
        guard (4...8).contains(words.count), let last = words.last,
            roles.contains(WordHash(String(last)))
        else { return nil }
        let name = words.prefix(2).joined(separator: " ")
        return PersonName.matches(name) ? Byline(authors: [name]) : nil
    }

    /// Returns a name once that a scraped page printed twice in a row.
    private static func singled(_ name: String) -> String {
        let words = name.split(separator: " ")
        let half = words.count / 2
        guard words.count >= 4, words.count % 2 == 0, words[..<half] == words[half...] else {
            return name
        }
        return words[..<half].joined(separator: " ")
    }

    private static func publication(_ text: String) -> String? {
        let name = text.trimmingSpaces().withoutFinalStop()
        return PublicationName.matches(name) ? name : nil
    }

    private static func isAgency(_ text: String) -> Bool {
        agencies.contains(WordHash(text.withoutFinalStop()))
    }

    private static func isAnonymous(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }
        guard (1...6).contains(words.count) else { return false }
        return words.contains { anonymous.contains(WordHash(String($0))) }
            && !PersonName.matches(words.prefix(2).joined(separator: " "))
    }
}

extension String {
    /// The text without a full stop at its end, unless that ends an abbreviation or initial.
    fileprivate func withoutFinalStop() -> String {
        guard hasSuffix("."), !PersonName.isDegree(split(separator: " ").last ?? "") else {
            return self
        }
        return String(dropLast())
    }
}
