import CorpusModel

/// Finds the publication in the lines that state it: rights lines, "Source: NAME", a name alone at the top.
enum SourceFinder {
    /// Lines at the top where a publication's name stands alone.
    private static let topLines = 2
    /// Longest line that states a source, in words.
    private static let longest = 16
    /// Longest name, in words.
    private static let longestName = 6

    static func run(on page: inout Page) {
        guard page.content.source == nil else { return }
        let last = page.body.last ?? 0
        for index in page.lines.indices where page.lines[index].features.wordCount <= longest {
            guard let (name, rule) = read(index, isUnderText: index >= last, in: page) else {
                continue
            }
            page.content.source = name
            page.found("source", at: index, by: rule)
            if page.lines[index].role == .body || page.lines[index].isUndecided {
                page.cut(index, .metadata, rule)
            }
            return
        }
    }

    private static func read(
        _ index: Int, isUnderText: Bool, in page: Page
    ) -> (name: String, rule: String)? {
        let text = page.plainText(index)
        if let name = holder(text), isUnderText { return (name, "holder of the rights") }
        if text.hasPrefix("Source: "), isUnderText {
            let name = String(text.dropFirst("Source: ".count)).trimmingSpaces()
            if isName(name), !PersonName.matches(name) || PublicationName.matches(name) {
                return (name, "line that names the source")
            }
        }
        guard index < topLines, index < page.headline ?? 0 else { return nil }
        let head = text.firstRange(of: " - ").map { String(text[..<$0.lowerBound]) } ?? text
        let isDated = head != text && page.lines[index].features.numbers > 0
        guard head == text || isDated, head.split(separator: " ").count >= 2,
            PublicationName.matches(head) || agencies.contains(WordHash(head))
        else { return nil }
        return (head, "publication over the headline")
    }

    private static let agencies = WordSet(
        phrases: """
            the associated press
            associated press
            united press international
            agence france-presse
            """)

    /// Reads `© 2011 The Irish Times`, `Copyright 1984 Associated Press. All Rights Reserved` and
    /// `The Financial Times Limited 2023. All rights reserved.`.
    private static func holder(_ line: String) -> String? {
        var rest = line[...]
        let signs = ["© Copyright ", "Copyright © ", "Copyright (c) ", "Copyright ", "© ", "(c) "]
        let sign = signs.first { rest.hasPrefix($0) }
        if let sign { rest = rest.dropFirst(sign.count) }
        let digits = rest.prefix { $0.isNumber || $0 == "-" || $0 == "–" }
        if sign != nil, digits.count >= 4 {
            rest = rest.dropFirst(digits.count)
        } else if !(sign == nil && line.lowercased().contains("all rights reserved")) {
            return nil
        }
        if sign == nil {
            // The year stands after the name.
            guard let year = rest.firstIndex(where: \.isNumber) else { return nil }
            rest = rest[..<year]
        }
        rest = rest.drop { ",; ".contains($0) }.prefix { $0 != "," }
        if let end = rest.firstRange(of: ". ") { rest = rest[..<end.lowerBound] }
        if let end = rest.lowercased().firstRange(of: " all rights") {
            let length = rest.lowercased()[..<end.lowerBound].count
            rest = rest.prefix(length)
        }
        var words = rest.split { $0 == " " || $0 == "," }.map(String.init)
        while let last = words.last, companies.contains(WordHash(last.filter { $0 != "." })) {
            words.removeLast()
        }
        var name = words.joined(separator: " ").trimmingSpaces()
        while let last = name.last, ".,;".contains(last) { name.removeLast() }
        return isName(name) && !PersonName.matches(name, words: 2...3)
            || PublicationName.matches(name)
            ? name : nil
    }

    private static let companies = WordSet("limited ltd inc llc plc gmbh")

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (1...longestName).contains(words.count) && words.first?.first?.isUppercase == true
            && words.allSatisfy { word in
                word.first?.isUppercase == true
                    || ["for", "of", "the", "and", "on", "&"].contains(word)
            }
    }
}
