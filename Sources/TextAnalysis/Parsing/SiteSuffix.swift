/// Parts a page's title from the name of the site that follows it: "Headline | The Site".
enum SiteSuffix {
    /// Marks between title and site; only an upright stroke is never part of a headline.
    private static let marks = [" | ", " — ", " – ", " - ", " :: "]

    /// Most words of a site's name.
    private static let longest = 5

    /// Returns the title's bytes and the site; `nil` when the end is not clearly a site's name.
    static func split(_ title: String) -> (titleBytes: Int, site: String)? {
        for mark in marks {
            guard let cut = title.ranges(of: mark).last else { continue }
            let site = String(title[cut.upperBound...]).trimmingSpaces()
            let head = String(title[..<cut.lowerBound])
            // Headlines are longer than the names of sites.
            guard head.split(separator: " ").count >= 3, isSite(site, after: mark) else { continue }
            return (head.trimmingSpaces().utf8.count, site)
        }
        return nil
    }

    private static func isSite(_ text: String, after mark: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...longest).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase == true || $0.contains(".") || $0 == "of" })
        else { return false }
        if PublicationName.matches(text) || text.hasSuffix(".com") || text.hasSuffix(".org") {
            return true
        }
        return mark == " | "
    }
}
