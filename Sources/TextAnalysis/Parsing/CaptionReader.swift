/// Reads captions: text under a picture, with the credit that ends it.
enum CaptionReader {
    /// A caption's parts.
    struct Reading: Equatable {
        /// Bytes of the line that are the caption's text; empty for a credit alone.
        var text: Range<Int>
        /// Who the picture is from.
        var credit: String?
        /// Whether the line is a credit in brackets, which belongs to the line above it.
        var isBracketed = false
    }

    /// Longest caption, in words.
    private static let longest = 110

    /// Words before a credit, in small letters; what follows them to the line's end is the credit.
    private static let markers = [
        "(image credit:", "(photo credit:", "(photo credit :", "(photo by ", "(photo:", "(image:",
        "(credit:",
        "(picture:", "[photo:",
        "(photograph:", "image credit:", "photo credit:", "photo credit :", "picture credit:",
        "photo courtesy of ",
        "courtesy of ",
        "credit...", "credit…", "credits:", "credit:", "photographs:", "photograph:",
        "photograph by ", "photos by ",
        "photo by ", "photo via ", "photo:", "picture:", "illustration by ", "illustration:",
        "image via ", "image:",
        "image source:", "source: getty", "© ",
    ]

    /// Words that open a caption, in small letters.
    private static let labels = [
        "image caption ", "file photo: ", "file photo - ", "file - ", "file — ", "file – ",
        "pictured: ", "above: ",
        "caption: ", "in this file photo", "in this photo", "this photo ", "this undated ",
        "file picture: ",
    ]

    /// Agencies and labels that end a caption without any mark before them, in small letters.
    private static let endings = [
        "/getty images", "/reuters", ".reuters", ".getty", "/ap", "/afp", "/epa", "getty images",
        "/shutterstock",
        "/bloomberg", "/alamy",
        "via getty images", "via ap", "via reuters", "reuters file", " / ap file", "/ap file",
        ". getty", ". ap", ". statista", " ap file", "ap photo", "submitted photo",
        "file photo",
        "science photo library", "/newscom", "via afp", "(getty)", "(reuters)", "(ap)", "(afp)",
        "(epa)",
        "(getty images)", "/getty images)", "/reuters)", "/ap)", "/afp)", "(file)", "(file photo)",
        "/afp/getty images",
    ]

    /// Reads a line as a caption; `nil` when nothing in it says that it is one.
    static func read(_ line: String, at range: Range<Int>, wordCount: Int) -> Reading? {
        guard wordCount <= longest else { return nil }
        let lower = Array(line.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        if let reading = marked(line, lower, at: range) { return reading }
        if let label = labels.first(where: { lower.starts(with: $0.utf8) }) {
            let isWord = label.hasSuffix(": ") || label == "image caption "
            let start = isWord ? range.lowerBound + label.utf8.count : range.lowerBound
            return Reading(text: start..<range.upperBound, credit: nil)
        }
        guard endings.contains(where: { lower.ends(with: $0) }) || endsInAgency(lower) else {
            return nil
        }
        return unmarked(line, lower, at: range)
    }

    /// Whether the last sentence is an agency and a photographer: "REUTERS/Jane Doe".
    private static func endsInAgency(_ lower: [UInt8]) -> Bool {
        let start = lower.dropLast().lastIndex { ".!?".utf8.contains($0) }.map { $0 + 1 } ?? 0
        let credit = lower[start...].drop { $0 == UInt8(ascii: " ") }
        return credit.split(separator: UInt8(ascii: " ")).count <= 4
            && agencies.contains { credit.starts(with: $0.utf8) }
    }

    /// Agencies before the photographer, in small letters.
    private static let agencies = ["reuters/", "afp/", "epa/", "ap photo/", "xinhua/", "getty/"]

    private static func marked(
        _ line: String, _ lower: [UInt8], at range: Range<Int>
    ) -> Reading? {
        for marker in markers {
            guard let start = lower.lastStart(of: Array(marker.utf8)) else { continue }
            // A sentence that goes on after "photo:" is no credit, which is a few words.
            let end = start + marker.utf8.count
            let credit = String(decoding: line.utf8.dropFirst(end), as: UTF8.self).trimmingSpaces()
            guard isCredit(credit) else { continue }
            let isWordStart =
                start == 0 || !isLetter(lower[start - 1]) || marker.hasPrefix("credit")
            guard isWordStart else { continue }
            // "©" and "courtesy" stand inside sentences too.
            if marker == "© ", start > 0, lower[..<start].contains(UInt8(ascii: "|")) { continue }
            let text = range.lowerBound..<range.lowerBound + start
            let trimmed = trim(text, start: range.lowerBound, lower)
            return Reading(
                text: trimmed, credit: bare(credit),
                isBracketed: start == 0 && marker.hasPrefix("("))
        }
        return nil
    }

    /// Reads a credit that only its agency marks: it begins after the last sentence of the caption.
    private static func unmarked(
        _ line: String, _ lower: [UInt8], at range: Range<Int>
    ) -> Reading {
        var start = 0
        if lower.last == UInt8(ascii: ")"), let bracket = lower.lastIndex(of: UInt8(ascii: "(")) {
            start = bracket
        } else if let stop = lower.dropLast().lastIndex(where: { ".!?".utf8.contains($0) }) {
            start = stop + 1
        }
        let credit = String(decoding: line.utf8.dropFirst(start), as: UTF8.self).trimmingSpaces()
        guard credit.split(separator: " ").count <= 10 else {
            return Reading(text: range, credit: nil)
        }
        let text = range.lowerBound..<range.lowerBound + start
        return Reading(text: trim(text, start: range.lowerBound, lower), credit: bare(credit))
    }

    /// Whether text can be the name of who took a picture: few words, most of them in capitals.
    private static func isCredit(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        let names = words.count { word in !(word.first { $0.isLetter }?.isLowercase ?? false) }
        return (1...14).contains(words.count) && names * 2 > words.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    private static func trim(_ range: Range<Int>, start: Int, _ lower: [UInt8]) -> Range<Int> {
        let local = 0..<range.count
        let trimmed = SourceText.trim(local, in: lower)
        return trimmed.lowerBound + start..<trimmed.upperBound + start
    }

    private static func bare(_ credit: String) -> String? {
        var text = credit[...]
        while let first = text.first, "([ .:".contains(first) { text.removeFirst() }
        while let last = text.last, ")] .".contains(last) { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }
}

extension Array where Element == UInt8 {
    fileprivate func ends(with text: String) -> Bool {
        let bytes = text.utf8
        return count >= bytes.count && self[(count - bytes.count)...].elementsEqual(bytes)
    }

    /// Returns where a sign begins for the last time; a credit ends its line.
    fileprivate func lastStart(of sign: [UInt8]) -> Int? {
        guard count >= sign.count else { return nil }
        return (0...count - sign.count).last { start in
            self[start] == sign[0] && self[start..<start + sign.count].elementsEqual(sign)
        }
    }
}
