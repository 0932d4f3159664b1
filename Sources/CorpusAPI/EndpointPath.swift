extension Endpoint {
    /// A segment of a path that the client fills in.
    struct Placeholder: Sendable {
        let name: String
        /// What an id or slug there names; `nil` for a word of a closed list.
        let subject: Subject?
        /// The words of the closed list.
        let choices: [String]

        /// One sentence.
        var meaning: String {
            subject.map { "Id or slug of the \($0.rawValue)." } ?? "A word from a closed list."
        }
    }

    /// The placeholders of the path, in order.
    ///
    /// Beside one resource by `{id}` there are pairs of entities, `{a}` and `{b}`.
    var placeholders: [Placeholder] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { segment in
            let name = String(segment.dropFirst().dropLast())
            switch name {
            case "id": return Placeholder(name: name, subject: subject, choices: [])
            case "a", "b": return Placeholder(name: name, subject: .entity, choices: [])
            default: return Placeholder(name: name, subject: nil, choices: choices)
            }
        }
    }

    /// The path with the placeholders filled in.
    func path(_ values: [String: String]) -> String {
        values.reduce(path) { $0.replacing("{\($1.key)}", with: URIQuery.segment($1.value)) }
    }
}
