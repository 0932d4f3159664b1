import ArticleStore
import CorpusModel
import TextAnalysis

/// Finds rules of a curation that cannot both be meant.
struct CurationContradictions {
    /// What a rule does with an entity.
    enum Use: String {
        case survive
        case merge
        case split
        case rename
        case retype
        case drop
        case speaker

        /// What the rule says of the entity, after "line 7".
        var words: String {
            switch self {
            case .survive: "merges others into it"
            case .merge: "merges it into another"
            case .split: "splits it"
            case .rename: "renames it"
            case .retype: "gives it a type"
            case .drop: "drops it"
            case .speaker: "lets it speak"
            }
        }

        /// Whether another rule may use the same entity in this way too.
        func goes(with other: Use) -> Bool {
            switch (self, other) {
            case (.survive, .survive), (.speaker, .speaker): true
            case (.drop, _), (_, .drop): false
            case (.merge, .speaker), (.speaker, .merge): true
            // An entity may take others in and then become one with a third.
            case (.merge, .survive), (.survive, .merge): true
            case (.merge, _), (_, .merge): false
            case (.split, .survive), (.survive, .split): false
            default: self != other
            }
        }
    }

    /// One rule's use of an entity, which it names in its own way.
    private struct Mention {
        let use: Use
        let pointer: EntityPointer
        let place: PlacedJSON.Place
    }

    private var uses: [EntityPointer: [Mention]] = [:]
    private var quotes: [QuotePointer: PlacedJSON.Place] = [:]
    private var survivors: [EntityPointer: EntityPointer] = [:]
    private var found: [PlacedJSON.Problem] = []

    mutating func merge(
        _ from: [EntityPointer], into survivor: EntityPointer,
        at place: PlacedJSON.Place
    ) {
        let into = Self.key(survivor)
        use(survivor, .survive, at: place)
        for pointer in from {
            let key = Self.key(pointer)
            guard key != into else {
                found.append(
                    .init(place: place, sentence: "\(pointer.description) is merged into itself."))
                continue
            }
            use(pointer, .merge, at: place)
            if survivors[key] == nil { survivors[key] = into }
        }
    }

    mutating func use(_ pointer: EntityPointer, _ use: Use, at place: PlacedJSON.Place) {
        uses[Self.key(pointer), default: []].append(
            Mention(use: use, pointer: pointer, place: place))
    }

    mutating func use(_ quote: QuotePointer, at place: PlacedJSON.Place) {
        let key = Self.key(quote)
        if let first = quotes[key] {
            found.append(
                .init(
                    place: place,
                    sentence: "line \(first.line) gives this quote a speaker already."))
        } else {
            quotes[key] = place
        }
    }

    /// Returns what contradicts itself, each where the later rule begins and with the line of the earlier.
    func find() -> [PlacedJSON.Problem] {
        var problems = found
        for uses in uses.values {
            var first: [Use: PlacedJSON.Place] = [:]
            for later in uses.sorted(by: { $0.place < $1.place }) {
                // One earlier rule is enough to tell, and keeps a list of a thousand from telling a million.
                let earlier = first.filter { !$0.key.goes(with: later.use) }
                    .min { $0.value < $1.value }
                if first[later.use] == nil { first[later.use] = later.place }
                guard let earlier else { continue }
                problems.append(
                    .init(
                        place: later.place,
                        sentence:
                            "this rule means \(later.pointer.description) and \(later.use.words), but "
                            + "line \(earlier.value.line) \(earlier.key.words)."))
            }
        }
        return problems + cycles()
    }

    /// Returns each circle of merges once.
    private func cycles() -> [PlacedJSON.Problem] {
        var problems: [PlacedJSON.Problem] = []
        var isDone: Set<EntityPointer> = []
        for start in survivors.keys {
            var path: [EntityPointer] = []
            var place: [EntityPointer: Int] = [:]
            var current: EntityPointer? = start
            while let pointer = current, place[pointer] == nil, !isDone.contains(pointer) {
                place[pointer] = path.count
                path.append(pointer)
                current = survivors[pointer]
            }
            if let pointer = current, let beginning = place[pointer] {
                let merges = path[beginning...].compactMap { pointer in
                    uses[pointer]?.first { $0.use == .merge }?.place
                }.sorted()
                if let last = merges.last {
                    let lines = merges.map { String($0.line) }.joined(separator: ", ")
                    let sentence = "the merges on lines \(lines) go in a circle."
                    problems.append(.init(place: last, sentence: sentence))
                }
            }
            isDone.formUnion(path)
        }
        return problems
    }

    /// Makes pointers equal that certainly mean the same.
    private static func key(_ pointer: EntityPointer) -> EntityPointer {
        switch pointer {
        case .identifier: pointer
        case .named(let name, let type): .named(FoldedName(name).text, type)
        }
    }

    private static func key(_ pointer: QuotePointer) -> QuotePointer {
        switch pointer {
        case .identifier: pointer
        case .words(let words, let article): .words(TextFolding.fold(words), article: article)
        }
    }
}
