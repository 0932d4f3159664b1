import CorpusModel
import TextAnalysis
import WebServer

/// Answers what a text says that is not in the corpus.
enum AnalysisHandlers {
    static func analyze(_ call: Call) throws -> Answer {
        let seed = try AnalysisRequest.seed(of: call.request)
        let article = try call.service.analyses.run { ArticleAnalyzer().analyze(seed) }
        return call.one(
            AnalysisDocument(seed: nil, article: article, offsetUnit: call.arguments.offsetUnit))
    }
}
