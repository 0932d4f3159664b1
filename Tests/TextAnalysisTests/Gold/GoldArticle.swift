import CorpusModel
import Foundation

/// One page written for these tests, and what a careful reader finds in it.
///
/// `Articles/README.md` says how the files are written.
struct GoldArticle {
    /// What the JSON beside the page says.
    struct Record: Decodable {
        struct Entity: Decodable {
            let name: String
            /// Types taken as right, each as `type` or `type/subtype`.
            let types: [String]
        }

        struct Quote: Decodable {
            let type: String
            /// Key of the entity that speaks; else `phrase` says who does.
            let speaker: String?
            let phrase: String?
            /// Kinds of speaker taken as right.
            let kinds: [String]
            /// The cue's dictionary form; `nil` when it is not scored.
            let cue: String?
            let addressee: String?
        }

        struct Date: Decodable {
            let paragraph: Int
            let text: String
            /// `nil` when it may be read either way.
            let value: String?
        }

        let style: String
        let headline: String?
        let authors: [String]
        let published: String?
        let dateline: String?
        let source: String?
        let access: String
        /// Fields about which two readers may differ.
        let unscored: [String]?
        let body: [String]
        /// Lines that may be taken for body or not, such as headings.
        let tolerated: [String]
        let quotes: [String: Quote]
        let entities: [String: Entity]
        let dates: [Date]
    }

    struct Date {
        let range: Range<Int>
        let text: String
        let value: String?
    }

    let name: String
    let text: String
    let record: Record
    let page: GoldPage
    /// The body, in order.
    private(set) var paragraphs: [MarkedText] = []
    /// Where each paragraph stands in the page.
    private(set) var ranges: [Range<Int>] = []
    private(set) var dates: [Date] = []

    var names: [MarkedText.Name] { paragraphs.flatMap(\.names) }
    var quotations: [MarkedText.Quotation] { paragraphs.flatMap(\.quotations) }

    /// Returns all articles in one writing, by name.
    static func all(_ writing: Writing) throws -> [GoldArticle] {
        let folder = Bundle.module.bundleURL.appending(path: "Articles")
        return try FileManager.default
            .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "txt" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try GoldArticle(page: $0, writing) }
    }

    private init(page url: URL, _ writing: Writing) throws {
        let json = url.deletingPathExtension().appendingPathExtension("gold.json")
        name = url.deletingPathExtension().lastPathComponent
        text = writing.page(try String(contentsOf: url, encoding: .utf8))
        record = try JSONDecoder().decode(Record.self, from: Data(contentsOf: json))
        page = GoldPage(text)
        for (number, marked) in record.body.enumerated() {
            let marked = writing.words(marked)
            let plain = try MarkedText(marked, base: 0).text
            guard let range = page.range(of: plain, from: ranges.last?.upperBound ?? 0) else {
                throw GoldError.missingFromPage(plain)
            }
            paragraphs.append(try MarkedText(marked, base: range.lowerBound))
            ranges.append(range)
            try locateDates(ofParagraph: number)
        }
        try checkKeys()
    }

    private mutating func locateDates(ofParagraph number: Int) throws {
        var cursor = ranges[number].lowerBound
        for date in record.dates where date.paragraph == number {
            guard let range = page.range(of: date.text, from: cursor) else {
                throw GoldError.missingFromPage(date.text)
            }
            dates.append(Date(range: range, text: date.text, value: date.value))
            cursor = range.upperBound
        }
    }

    private func checkKeys() throws {
        let entities =
            names.compactMap(\.entity) + record.quotes.values.compactMap(\.speaker)
            + record.quotes.values.compactMap(\.addressee)
        for key in entities where record.entities[key] == nil { throw GoldError.unknownKey(key) }
        let quotes = names.flatMap(\.sourceOf) + quotations.map(\.key).filter { $0 != "-" }
        for key in quotes where record.quotes[key] == nil { throw GoldError.unknownKey(key) }
    }

    /// Whether a name given by the analysis is one of the entity `key`.
    func isName(_ name: String?, of key: String) -> Bool {
        guard let name, let entity = record.entities[key] else { return false }
        let forms = names.filter { $0.entity == key && $0.form == .name }.map(\.words)
        return Matching.isSame(name, entity.name)
            || !entity.types.contains("person") && forms.contains { Matching.isSame(name, $0) }
    }
}
