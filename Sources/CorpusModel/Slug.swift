/// Makes the readable name that stands beside an id in a path.
public enum Slug {
    /// Returns lower-case ASCII letters and digits of `text`, words joined by `-`.
    ///
    /// Letters lose their diacritics; everything else separates words. Ends at the last whole word within
    /// `maximumLength` characters. Text without any letter or digit gives `untitled`.
    public static func make(from text: String, maximumLength: Int = 80) -> String {
        let folded = Folding.fold(text)
        var slug = ""
        // An apostrophe joins ("Iran's" is one word), every other mark separates.
        let words = folded.replacing("’", with: "").replacing("'", with: "")
            .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        for word in words {
            let room = maximumLength - (slug.isEmpty ? 0 : slug.utf8.count + 1)
            guard word.utf8.count <= room else {
                return slug.isEmpty ? String(word.prefix(maximumLength)) : slug
            }
            slug += (slug.isEmpty ? "" : "-") + word
        }
        return slug.isEmpty ? "untitled" : slug
    }
}
