import CorpusModel

/// Who holds which office, by what all articles of the corpus say beside names.
struct OfficeHolders {
    /// Mentions of each group of persons in each year with one office; 0 stands for articles without a date.
    private var counts: [String: [Int: [Int: Int]]] = [:]

    /// The share of mentions that a holder needs for an office to mean that person.
    private static let clearShare = 0.75

    /// Counts the offices that the profiles of each group are given.
    init(_ groups: [EntityGroup], _ profiles: [EntityProfile]) {
        for (number, group) in groups.enumerated() {
            for profile in group.profiles {
                for count in profiles[profile].offices {
                    guard let office = Office(text: count.name) else { continue }
                    counts[Self.key(office), default: [:]][office.year ?? 0, default: [:]][
                        number, default: 0] += count.count
                }
            }
        }
    }

    /// Returns the group that clearly holds an office in its year; without a word of that year, in all the corpus.
    func holder(of office: Office) -> Int? {
        guard let years = counts[Self.key(office)] else { return nil }
        if let year = office.year, let named = years[year] {
            return clear(among: named, share: Self.clearShare)
        }
        var all: [Int: Int] = [:]
        for (year, named) in years {
            // Who held it another year may have left it.
            if let wanted = office.year, year != 0, abs(year - wanted) > 1 { continue }
            all.merge(named, uniquingKeysWith: +)
        }
        return clear(among: all, share: 1)
    }

    private func clear(among counts: [Int: Int], share: Double) -> Int? {
        let total = counts.values.reduce(0, +)
        return counts.first { Double($0.value) >= share * Double(total) }?.key
    }

    private static func key(_ office: Office) -> String {
        FoldedName(office.body).text + "/" + office.title
    }
}
