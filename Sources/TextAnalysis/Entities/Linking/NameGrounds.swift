/// Says in words what speaks for an entity's name and type.
struct NameGrounds {
    let text: AnnotatedDocument

    /// Returns each ground that the mentions of an entity give, the strongest first.
    func grounds(of candidates: [NameCandidate]) -> [String] {
        var grounds: [String] = []
        for basis in [NameCandidate.Basis.list, .trigger, .words, .title] {
            guard let candidate = candidates.first(where: { $0.basis == basis }) else { continue }
            grounds.append(ground(basis, candidate))
        }
        if let surest = candidates.map(\.confidence).max() {
            let hundredths = Int((surest * 100).rounded())
            grounds.append("tagger \(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)")
        }
        return grounds
    }

    private func ground(_ basis: NameCandidate.Basis, _ candidate: NameCandidate) -> String {
        switch basis {
        case .list: return "list of known names"
        case .trigger: return "word beside \"\(text.document.text(candidate.tokens))\""
        case .words: return "words of \"\(text.document.text(candidate.tokens))\""
        case .title, .context, .tagger:
            guard let title = candidate.title else { return "surname of a full name" }
            return "title \"\(text.document.text(title))\""
        }
    }
}
