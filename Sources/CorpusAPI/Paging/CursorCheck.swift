import CorpusModel
import WebServer

extension Call {
    /// Returns the place a cursor names.
    ///
    /// - Throws: A `Problem` when the cursor is of another list or dataset, or none at all.
    func position(_ text: String) throws -> PagePosition {
        guard let cursor = Cursor(text) else {
            throw Self.invalidCursor("The value is no cursor; take it from next_cursor.")
        }
        guard cursor.list == listFingerprint else {
            throw Self.invalidCursor("The cursor belongs to another list, search or order.")
        }
        guard cursor.dataset == dataset?.version else {
            let detail = "The corpus has changed since; begin again with the first page."
            throw ProblemCode.staleCursor.problem(
                detail, errors: [Problem.Detail(parameter: Parameter.cursor.name, detail: detail)])
        }
        return .key(cursor.key)
    }

    private static func invalidCursor(_ detail: String) -> Problem {
        ProblemCode.invalidCursor.problem(
            detail, errors: [Problem.Detail(parameter: Parameter.cursor.name, detail: detail)])
    }
}
