/// The names stage: finds names, types them and joins those of one entity within the article.
///
/// Its steps are candidates (runs of capitals and what trigger words give away), types, links, then
/// what is said of the entities: aliases, roles, gender.
enum NameFinder {
    /// Returns the entities of an article and where they are named.
    static func find(in document: Document) -> NameTable {
        guard !document.tokens.isEmpty else { return NameTable() }
        let text = AnnotatedDocument(document)
        var candidates = NameCandidateFinder(text).candidates
        NameTyper.type(&candidates, in: text)
        let linker = NameLinker(candidates, in: text)
        return NameTableBuilder(text, candidates: candidates, linker: linker).table
    }
}
