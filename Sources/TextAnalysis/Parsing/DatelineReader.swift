/// Reads the filing place that opens a wire report: `MOSCOW (AP) —`, `DES MOINES, Iowa, Aug. 10 (UPI) —`.
enum DatelineReader {
    /// What a dateline says.
    struct Dateline: Equatable {
        /// The place as printed, without date and agency.
        var place: String
        /// The agency in brackets.
        var agency: String?
        /// Where the dateline ends in the paragraph, in bytes from its start, dash included.
        var length: Int
    }

    /// Longest dateline, in bytes.
    private static let longest = 90
    private static let dashes = [" — ", " – ", " -- ", " - ", "— ", "– ", " —", "—"]

    private static let agencies = WordSet(
        "ap reuters afp upi tass interfax xinhua dpa bloomberg ria pa ani pti kyodo yonhap rfe/rl voa irna sana"
    )

    /// Reads the dateline that a paragraph opens with; `nil` when it opens otherwise.
    static func read(_ paragraph: some StringProtocol) -> Dateline? {
        let head = paragraph.prefix(longest)
        var found: Range<Substring.Index>?
        let opening = Substring(head)
        for dash in dashes {
            if let range = opening.firstRange(of: dash),
                range.lowerBound < found?.lowerBound ?? opening.endIndex
            {
                found = range
            }
        }
        guard let found else { return nil }
        var place = String(opening[..<found.lowerBound]).trimmingSpaces()
        let length = opening[..<found.upperBound].utf8.count
        var agency: String?
        // "BRUSSELS, June 4, 2021 /PRNewswire/ --"
        if place.hasSuffix("/"), let slash = place.dropLast().lastIndex(of: "/") {
            place = String(place[..<slash]).trimmingSpaces()
        }
        if place.hasSuffix(")"), let bracket = place.lastIndex(of: "(") {
            let inside = place[place.index(after: bracket)...].dropLast()
            guard agencies.contains(WordHash(String(inside))) || inside == inside.uppercased(),
                inside.count <= 24
            else { return nil }
            agency = String(inside)
            place = String(place[..<bracket]).trimmingSpaces()
            if place.isEmpty { return Dateline(place: "", agency: agency, length: length) }
        }
        guard let name = placeName(place, isSigned: agency != nil) else { return nil }
        return Dateline(place: name, agency: agency, length: length)
    }

    /// Returns the place without the date after it, when it reads as one.
    private static func placeName(_ text: String, isSigned: Bool) -> String? {
        var parts = text.split(separator: ",").map { String($0).trimmingSpaces() }
        guard let city = parts.first, !city.isEmpty, parts.count <= 4 else { return nil }
        parts.removeAll { isDate($0) }
        guard parts.count <= 2, parts.first == city else { return nil }
        let words = city.split { $0 == " " || $0 == "/" }
        guard words.count <= 4 else { return nil }
        let isCapitals =
            city == city.uppercased() && city.contains { $0.isLetter } && city.count > 2
        let isTitle = words.allSatisfy { $0.first?.isUppercase == true }
        // A place in ordinary letters is told from a sentence by the agency after it alone.
        guard isCapitals || isSigned && isTitle,
            city.allSatisfy({ $0.isLetter || " .'’-/".contains($0) })
        else { return nil }
        if parts.count == 2 {
            let region = parts[1]
            guard region.first?.isUppercase == true, region.split(separator: " ").count <= 3,
                region.allSatisfy({ $0.isLetter || " .'’-".contains($0) })
            else { return nil }
        }
        return parts.joined(separator: ", ")
    }

    private static func isDate(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        return !words.isEmpty
            && words.allSatisfy {
                $0.first?.isNumber == true || DateWord.isCalendarName(WordHash(String($0)))
            }
    }
}
