import CorpusModel

/// Makes texts equal that a reader takes for the same.
public enum TextFolding {
    /// Returns `text` without diacritics and case, white space at its ends gone and elsewhere one space.
    public static func fold(_ text: String) -> String {
        Folding.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Returns what a name is found by, whether written in full or as a slug.
    static func filterKey(_ name: String) -> String {
        let slug = Slug.make(from: name)
        // Names in other scripts have no slug to tell them apart.
        return slug == Slug.make(from: "") ? fold(name) : slug
    }
}
