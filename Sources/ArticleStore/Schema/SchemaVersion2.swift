extension Schema {
    /// What the analysis says beyond version 1, groups of articles of nearly the same text, what searches
    /// and suggestions are mended with, and what each import has changed.
    ///
    /// Every seed is marked as read by another analyser, so that the next import fills what is new.
    static let version2 = [articles2, entities2, quotes2, search2, history2].joined()
}
