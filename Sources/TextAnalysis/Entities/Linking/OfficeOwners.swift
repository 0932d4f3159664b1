import CorpusModel

/// Finds out whose "Foreign Office" or "Congress" an article speaks of: many countries have one of that name.
struct OfficeOwners {
    /// What decides about one name.
    enum Owner: Equatable {
        /// The name is no such office, or the one that readers think of first.
        case usual
        /// A country, as an index of `Lexicon.entities`.
        case country(Int)
        /// The article gives no country.
        case nobody
    }

    private let text: AnnotatedDocument
    private let candidates: [NameCandidate]
    /// The country that the article is about or from; `nil` where none stands out.
    private var home: Int?
    /// Countries that the article names or names something of, by their codes.
    private var codes: Set<String> = []
    /// Countries named right beside an office, by its words.
    private var beside: [WordHash: Int] = [:]

    init(_ candidates: [NameCandidate], in text: AnnotatedDocument) {
        self.text = text
        self.candidates = candidates
        guard candidates.contains(where: isOffice) else { return }
        countCountries()
        for index in candidates.indices where isOffice(candidates[index]) {
            if let owner = ownerBeside(index) {
                beside[text.document.hash(candidates[index].tokens)] = owner
            }
        }
    }

    /// Returns whose office a candidate names.
    func owner(of index: Int) -> Owner {
        let candidate = candidates[index]
        guard isOffice(candidate) else { return .usual }
        let usual = candidate.known.flatMap { text.lexicon.entities[$0].country }
        let named = ownerBeside(index) ?? beside[text.document.hash(candidate.tokens)]
        if let named {
            return text.lexicon.entities[named].country == usual ? .usual : .country(named)
        }
        if let usual, codes.contains(usual) { return .usual }
        return home.map { .country($0) } ?? .nobody
    }

    private func isOffice(_ candidate: NameCandidate) -> Bool {
        candidate.type == .organization && candidate.tokens.count <= 3
            && Self.offices.contains(text.document.hash(candidate.tokens))
    }

    /// Returns the country in "Pakistan's Foreign Office", "Indian Congress", "Congress of Peru".
    private func ownerBeside(_ index: Int) -> Int? {
        let tokens = candidates[index].tokens
        if index > 0, let country = country(of: index - 1) {
            let end = candidates[index - 1].tokens.upperBound
            let isPossessive = end < tokens.lowerBound && text.tokens[end].kind == .possessive
            if end == tokens.lowerBound || isPossessive && end + 1 == tokens.lowerBound {
                return country
            }
        }
        let next = index + 1
        guard next < candidates.count, let country = country(of: next),
            tokens.upperBound < text.tokens.count,
            text.tokens[tokens.upperBound].hash == Self.of,
            candidates[next].tokens.lowerBound - tokens.upperBound <= 2
        else { return nil }
        return country
    }

    /// Returns the country that a candidate names, as an index of `Lexicon.entities`.
    private func country(of index: Int) -> Int? {
        guard let known = candidates[index].known,
            text.lexicon.entities[known].subtype == .country
        else { return nil }
        return known
    }

    /// Takes for home the country that is named at least twice as often as any other.
    private mutating func countCountries() {
        var counts: [Int: Int] = [:]
        for index in candidates.indices where !isOffice(candidates[index]) {
            guard let known = candidates[index].known else { continue }
            if let code = text.lexicon.entities[known].country { codes.insert(code) }
            if let country = country(of: index) { counts[country, default: 0] += 1 }
        }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard let first = ranked.first else { return }
        home = ranked.count == 1 || first.value >= 2 * ranked[1].value ? first.key : nil
    }

    private static let of = WordHash("of")
    private static let offices = WordSet(
        phrases: """
            foreign office
            foreign ministry
            foreign affairs ministry
            ministry of foreign affairs
            external affairs ministry
            defense ministry
            defence ministry
            ministry of defence
            ministry of defense
            defense department
            defence department
            interior ministry
            finance ministry
            justice ministry
            home office
            home ministry
            congress
            senate
            parliament
            treasury
            supreme court
            constitutional court
            central bank
            """)
}
