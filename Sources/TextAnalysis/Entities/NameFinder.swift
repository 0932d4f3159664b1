/// The names stage: finds names, types them and joins those of one entity within the article.
///
/// Its steps are candidates (runs of capitals and what trigger words give away), types, the tagger's word on both,
/// links, then what is said of the entities: aliases, roles, gender.
enum NameFinder {
    /// Returns the entities of an article and where they are named.
    static func find(in document: Document) -> NameTable {
        guard !document.tokens.isEmpty else { return NameTable() }
        return find(in: AnnotatedDocument(document), tagger: .shared)
    }

    /// Returns the entities and where they are named, by a tagger of one's own.
    static func find(in text: AnnotatedDocument, tagger: NameTagger) -> NameTable {
        let candidates = candidates(in: text)
        let names = tagger.names(in: text, candidates: candidates)
        let settled = NameArbiter(text: text, candidates: candidates).settled(names)
        let linker = NameLinker(settled, in: text)
        return NameTableBuilder(text, candidates: settled, linker: linker).table
    }

    /// Returns the names that the rules find, typed.
    static func candidates(in text: AnnotatedDocument) -> [NameCandidate] {
        var candidates = NameCandidateFinder(text).candidates
        NameTyper.type(&candidates, in: text)
        return candidates
    }
}
