import CorpusModel

/// Finds the entities that an editor means.
struct EntityFinder {
    /// Why no entity is meant, in a sentence.
    struct Missing: Error {
        let sentence: String
    }

    private struct Name: Hashable {
        let type: EntityType
        let folded: String
    }

    private var identifiers: [String: Int] = [:]
    /// By the name an entity is called.
    private var called: [Name: [Int]] = [:]
    /// By the names that articles give it.
    private var named: [Name: Set<Int>] = [:]
    private let entities: [ResolvedEntity]
    /// How many more times a near name is looked for: that compares with every name of the corpus.
    private var hints = 100

    init(_ entities: [ResolvedEntity], _ profiles: [EntityProfile]) {
        self.entities = entities
        for (number, entity) in entities.enumerated() {
            identifiers[entity.id] = number
            if identifiers[entity.slug] == nil { identifiers[entity.slug] = number }
            called[Name(type: entity.type, folded: FoldedName(entity.name).text), default: []]
                .append(number)
            for index in entity.profiles where !profiles[index].isOffice {
                let folded = FoldedName(profiles[index].name).text
                named[Name(type: entity.type, folded: folded), default: []].insert(number)
            }
        }
    }

    /// Returns the index of the one entity that is called so, else the one that is named so in articles.
    mutating func find(_ pointer: EntityPointer) throws(Missing) -> Int {
        switch pointer {
        case .identifier(let text):
            if let number = identifiers[text] { return number }
            let slugs = entities.lazy.map(\.slug)
            throw missing(pointer, near: near(text, among: slugs))
        case .named(let text, let type):
            let name = Name(type: type, folded: FoldedName(text).text)
            let found = called[name] ?? named[name]?.sorted() ?? []
            if found.count == 1 { return found[0] }
            guard found.isEmpty else {
                let ids = found.prefix(5).map { entities[$0].id }.joined(separator: ", ")
                throw Missing(
                    sentence: "There are \(found.count) entities for \(pointer.description); "
                        + "name one by its id: \(ids).")
            }
            for other in EntityType.allCases
            where called[Name(type: other, folded: name.folded)] != nil {
                throw Missing(
                    sentence: "The corpus has no \(type.rawValue) \"\(text)\", but one of the type "
                        + "\(other.rawValue).")
            }
            let names = entities.lazy.filter { $0.type == type }.map(\.name)
            throw missing(pointer, near: near(text, among: names))
        }
    }

    /// Returns the entity of a type that is called so, if there is one alone.
    func called(_ name: String, _ type: EntityType) -> Int? {
        let found = called[Name(type: type, folded: FoldedName(name).text)] ?? []
        return found.count == 1 ? found[0] : nil
    }

    private mutating func near(_ text: String, among names: some Sequence<String>) -> String? {
        guard hints > 0 else { return nil }
        hints -= 1
        return NearestName.find(text, among: names)
    }

    private func missing(_ pointer: EntityPointer, near name: String?) -> Missing {
        let hint = name.map { " Did you mean \"\($0)\"?" } ?? ""
        return Missing(sentence: "The corpus does not have \(pointer.description)." + hint)
    }
}
