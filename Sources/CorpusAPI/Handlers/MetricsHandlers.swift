import ArticleStore
import CorpusModel
import WebServer

/// Answers with figures about the service, its corpus and its process.
enum MetricsHandlers {
    static func metrics(_ call: Call) -> Answer {
        var metrics = MetricsWriter()
        metrics.family(
            "chancery_build_info", .gauge, "What runs here; always 1."
        ) { family in
            let labels = [
                ("version", call.service.configuration.version),
                ("sqlite", Database.libraryVersion),
            ]
            family.sample(labels, value: 1)
        }
        call.service.metrics.write(to: &metrics)
        writeDatabase(of: call, to: &metrics)
        writeImports(of: call.service.status(), to: &metrics)
        writeCorpus(of: call, to: &metrics)
        return Answer(body: metrics.bytes)
    }

    private static func writeDatabase(of call: Call, to metrics: inout MetricsWriter) {
        let usage = call.corpus.database.usage
        metrics.figure(
            "chancery_sqlite_reads_total", .counter,
            "Times a reading connection was lent, a snapshot of the corpus each.", usage.reads)
        metrics.figure(
            "chancery_sqlite_statements_total", .counter,
            "Statements that reading connections were asked for.", usage.statements)
        metrics.figure(
            "chancery_sqlite_read_seconds_total", .counter,
            "How long reading connections were lent, added up.", usage.seconds)
    }

    private static func writeImports(
        of status: ServiceStatus, to metrics: inout MetricsWriter
    ) {
        metrics.family("chancery_imports_total", .counter, "Imports since the start.") { family in
            family.sample([("result", "success")], value: Double(status.importsSucceeded))
            family.sample([("result", "failure")], value: Double(status.importsFailed))
        }
        guard let last = status.lastImport else { return }
        metrics.figure(
            "chancery_last_import_success", .gauge,
            "1 when the last import was carried through, 0 when it failed.",
            last.isSuccess ? 1 : 0)
        metrics.figure(
            "chancery_last_import_timestamp_seconds", .gauge,
            "When the last import ended, in seconds since 1970.", last.finishedAt)
        metrics.figure(
            "chancery_last_import_duration_seconds", .gauge, "How long the last import took.",
            last.seconds)
        metrics.family(
            "chancery_last_import_seeds", .gauge, "What became of seeds in the last import."
        ) { family in
            for (result, count) in [
                ("analysed", last.analysed), ("removed", last.removed), ("skipped", last.skipped),
                ("kept", last.kept),
            ] {
                family.sample([("result", result)], value: Double(count))
            }
        }
    }

    private static func writeCorpus(of call: Call, to metrics: inout MetricsWriter) {
        guard let dataset = call.dataset else { return }
        metrics.figure(
            "chancery_dataset_imported_timestamp_seconds", .gauge,
            "When the dataset in service was made, in seconds since 1970.",
            Int(dataset.importedAt))
        // A corpus that cannot be read leaves the other figures readable; /readyz tells of it.
        guard let statistics = try? call.corpus.statistics.statistics() else { return }
        metrics.family("chancery_corpus_rows", .gauge, "What the corpus holds.") { family in
            for (type, count) in [
                ("articles", statistics.articles), ("paragraphs", statistics.paragraphs),
                ("entities", statistics.entities), ("mentions", statistics.mentions),
                ("quotes", statistics.quotes),
            ] {
                family.sample([("type", type)], value: Double(count))
            }
        }
    }
}
