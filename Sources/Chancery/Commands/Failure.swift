import ArticleStore
import CorpusModel
import WebServer

/// Turns what went wrong into one sentence for the person who started the program.
enum Failure {
    static func sentence(for error: any Error) -> String {
        switch error {
        case let error as SeedFolder.Unreadable: error.message
        case let error as any CustomStringConvertible: error.description
        default: "\(error)"
        }
    }
}
