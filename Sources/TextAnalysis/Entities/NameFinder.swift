/// The names stage: finds names, types them and joins those of one entity within the article.
enum NameFinder {
    /// Returns the entities of an article and where they are named.
    static func find(in document: Document) -> NameTable {
        NameTable()
    }
}
