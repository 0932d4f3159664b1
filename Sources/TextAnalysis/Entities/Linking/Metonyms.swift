import CorpusModel

/// Names that often stand for somebody else in the news: "Moscow" and "the Kremlin" for Russia.
///
/// Capitals stand for their countries, and houses for who governs in them; a city that is no capital stands for nobody.
enum Metonyms {
    private struct Entry {
        /// ISO 3166-1 alpha-2 code of the country the name must lie in; empty where it does not matter.
        let country: String
        let standIn: StandIn
    }

    /// Returns whom a known name often stands for; `nil` for most, and for namesakes in other countries.
    static func standIn(of name: String, in country: String?) -> StandIn? {
        guard let entry = entries[name] else { return nil }
        return entry.country.isEmpty || entry.country == country ? entry.standIn : nil
    }

    private static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        let lines = ResourceLines("metonyms.tsv")
        for line in lines.ranges {
            let fields = lines.split(line, at: UInt8(ascii: "\t")).map { lines.text($0) }
            guard fields.count == 4, let type = EntityType(rawValue: fields[3]) else {
                preconditionFailure("metonyms.tsv has a line without its four fields.")
            }
            entries[fields[0]] = Entry(
                country: fields[1], standIn: StandIn(name: fields[2], type: type))
        }
        return entries
    }()
}
