import CorpusModel

/// Writes down which offices an article gives to whom, so that other articles of the year can say who is meant.
struct OfficeWriter {
    /// The year of publication, where it is known.
    let year: Int?

    /// Returns the entities named, with the offices they hold, and behind them the offices of unnamed holders.
    func entities(of names: NameTable, and unnamed: [Office]) -> [ArticleEntity] {
        var entities = names.entries.map { entry in
            var entity = entry.entity
            entity.offices = entry.offices.map { NameCount(dated($0.key).text, $0.value) }
                .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
            return entity
        }
        for office in unnamed {
            entities.append(
                ArticleEntity(
                    name: dated(office).text, type: .person, confidence: Self.confidence,
                    isOffice: true))
        }
        return entities
    }

    /// An office is a person's, though nobody says whose.
    private static let confidence = 0.9

    private func dated(_ office: Office) -> Office {
        Office(body: office.body, title: office.title, year: year)
    }
}
