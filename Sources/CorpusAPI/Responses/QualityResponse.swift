import CorpusModel
import WebServer

/// How well the corpus could be read.
struct QualityResponse: ResponseBody {
    static let schema = NamedSchema(
        "Quality", "How well the corpus could be read.",
        .object([
            .init("seeds", .integer, "Seeds looked at."),
            .init("imported", .integer, "Seeds that became articles."),
            .init("skipped", .integer, "Seeds that were skipped."),
            .init(
                "kept", .integer,
                "Articles that stay though their seed cannot be read any more; part of imported."),
            .init(
                "issues",
                .list(
                    .object([
                        .init("seed", .string, "Name of the seed."),
                        .init(
                            "article_id", .nullable(.string),
                            "Id of the article; null when the seed was skipped."),
                        .init("warning", .string, "One sentence."),
                    ])), "Skipped and broken seeds and warnings, by name, at most 1,000."),
            .init(
                "curation_issues",
                .list(
                    .object([
                        .init(
                            "line", .nullable(.integer),
                            "Line of the rule in the curation file; null for the whole file."),
                        .init(
                            "kind", .nullable(CurationCountsResponse.kind), "What the rule does."),
                        .init(
                            "applied", .boolean,
                            "Whether the rule meets something; false for a file not in force."),
                        .init("warning", .string, "One sentence."),
                    ])),
                "What the editors of the curation file should know: mistakes in it, and rules that "
                    + "meet nothing in the corpus, at most 1,000."),
            .init(
                "attribution_rate", .nullable(.share),
                "Quotes whose speaker is an entity; null without quotes."),
            .init(
                "unknown_speaker_rate", .nullable(.share),
                "Quotes without any speaker; null without quotes."),
            .init("articles_without_date", .integer, "Articles without a publication date."),
            .init("articles_without_author", .integer, "Articles without an author."),
            .init(
                "removed_lines_by_reason", .list(.named(NameCountResponse.schema)),
                "Lines cut as page furniture, by reason, the most frequent first."),
            .init("uncertain_entities", .integer, "Entities of a confidence under 0.5."),
        ]))

    let report: QualityReport

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("seeds", report.seeds)
            json.member("imported", report.imported)
            json.member("skipped", report.skipped)
            json.member("kept", report.kept)
            json.key("issues")
            json.array { json in
                for issue in report.issues {
                    json.object { json in
                        json.member("seed", issue.seed)
                        json.member("article_id", issue.article)
                        json.member("warning", issue.warning)
                    }
                }
            }
            json.key("curation_issues")
            json.array { json in
                for issue in report.curation {
                    json.object { json in
                        json.member("line", issue.line)
                        json.member("kind", issue.kind?.rawValue)
                        json.member("applied", issue.isApplied)
                        json.member("warning", issue.warning)
                    }
                }
            }
            json.member("attribution_rate", report.attributionRate)
            json.member("unknown_speaker_rate", report.unknownSpeakerRate)
            json.member("articles_without_date", report.articlesWithoutDate)
            json.member("articles_without_author", report.articlesWithoutAuthor)
            json.member(
                "removed_lines_by_reason",
                report.removedLinesByReason.map(NameCountResponse.init))
            json.member("uncertain_entities", report.uncertainEntities)
        }
    }
}
