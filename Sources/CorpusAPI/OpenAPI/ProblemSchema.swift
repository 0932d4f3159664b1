/// The schema of problem documents, which the server writes.
enum ProblemSchema {
    static let schema = NamedSchema(
        "Problem", "Why a request failed (RFC 9457).",
        .object([
            .init("type", .address, "The page that explains this kind of problem."),
            .init("title", .string, "What kind of problem it is."),
            .init("status", .integer, "The status of the answer."),
            .init("detail", .string, "What was wrong this time, and what would be right."),
            .init("instance", .nullable(.address), "The path of the request."),
            .init("code", .choice(ProblemType.all.map(\.code)), "A word from a closed list."),
            .init("request_id", .string, "Names the request in the server's log."),
            .init(
                "errors",
                .list(
                    .object([
                        .init("parameter", .nullable(.string), "The parameter that was wrong."),
                        .init("value", .nullable(.string), "The value that was refused."),
                        .init("detail", .string, "What was wrong with it."),
                        .init("allowed", .list(.string), "The values that would be right."),
                        .init(
                            "suggestion", .nullable(.string), "The nearest valid name or value."),
                    ])), "One entry for each parameter that was wrong."),
        ]))
}
