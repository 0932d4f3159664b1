import WebServer

/// The failures this module tells clients about, beside those of the server.
enum ProblemCode: String, CaseIterable {
    case invalidParameter = "invalid_parameter"
    case unknownParameter = "unknown_parameter"
    case invalidSearch = "invalid_search"
    case invalidCursor = "invalid_cursor"
    case staleCursor = "stale_cursor"
    case invalidBody = "invalid_body"
    case unknownResource = "unknown_resource"
    case notReady = "not_ready"
    case queryTimedOut = "query_timed_out"

    var status: HTTPStatus {
        switch self {
        case .invalidParameter, .unknownParameter, .invalidSearch, .invalidCursor,
            .invalidBody:
            .badRequest
        case .unknownResource: .notFound
        case .staleCursor: .gone
        case .notReady, .queryTimedOut: .serviceUnavailable
        }
    }

    /// What kind of failure it is, the same for every occurrence.
    var title: String {
        switch self {
        case .invalidParameter: "Invalid parameter"
        case .unknownParameter: "Unknown parameter"
        case .invalidSearch: "Invalid search"
        case .invalidCursor: "Invalid cursor"
        case .staleCursor: "Stale cursor"
        case .invalidBody: "Invalid body"
        case .unknownResource: "Unknown resource"
        case .notReady: "Not ready"
        case .queryTimedOut: "Query timed out"
        }
    }

    /// What a client that meets it should do, in a sentence or two.
    var advice: String {
        switch self {
        case .invalidParameter:
            "A value is not one the parameter takes. Every wrong parameter is listed under errors "
                + "with what is allowed and, where there is one, the nearest valid value."
        case .unknownParameter:
            "The route has no parameter of this name. The names it has are listed under errors; "
                + "none is ever ignored, so that a misspelt filter cannot pass for a wide answer."
        case .invalidSearch:
            "The search text does not follow the search grammar. Close every quotation mark and "
                + "parenthesis, and put a word beside every operator."
        case .invalidCursor:
            "The cursor was not made for this list. Cursors come from next_cursor and prev_cursor "
                + "of the same path, search, filters and sort, and are never written by hand."
        case .staleCursor:
            "The corpus has changed since the cursor was made. Begin again with the first page."
        case .invalidBody:
            "The body cannot be read. Send the text itself as text/plain in UTF-8, or a JSON object "
                + "with the keys that errors lists."
        case .unknownResource:
            "Nothing in the corpus has this id or slug. Ids stay the same after a rebuild; what "
                + "left the corpus is gone."
        case .notReady:
            "The corpus has not been imported yet. Ask again after the seconds that Retry-After "
                + "names; /readyz tells how far the import is."
        case .queryTimedOut:
            "The query took longer than one query may. Narrow it with filters or dates."
        }
    }

    /// A request that meets it.
    var example: String? {
        switch self {
        case .invalidParameter: "/v1/articles?limit=1000"
        case .unknownParameter: "/v1/articles?querry=iran"
        case .invalidSearch: "/v1/search?q=%22"
        case .invalidCursor: "/v1/articles?cursor=abc"
        case .unknownResource: "/v1/articles/art_000000000000"
        case .staleCursor, .invalidBody, .notReady, .queryTimedOut: nil
        }
    }

    /// Makes the problem; `detail` is one sentence about this occurrence.
    func problem(
        _ detail: String, errors: [Problem.Detail] = [], fields: HTTPFields = [:]
    ) -> Problem {
        Problem(
            status: status, code: rawValue, title: title, detail: detail, errors: errors,
            fields: fields)
    }
}
