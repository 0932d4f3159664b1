public import CorpusModel

/// Figures over the whole corpus, counted when it was imported.
public struct StatisticsRepository: Sendable {
    private let database: Database

    /// Creates a repository over one database.
    public init(_ database: Database) {
        self.database = database
    }

    /// Returns the counts.
    public func statistics() throws -> CorpusStatistics {
        try database.read { try StatisticsRecords.statistics(on: $0) }
    }

    /// Returns how well the corpus could be read.
    public func quality() throws -> QualityReport {
        try database.read { try StatisticsRecords.quality(on: $0) }
    }
}
