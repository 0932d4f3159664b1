import CorpusModel

/// Reads what a metadata file or a bulk record says of its article.
enum SeedMetadataReader {
    /// Takes over the known keys and returns a sentence for each value that was left aside.
    ///
    /// Unknown keys are passed over: exports of other systems carry many.
    static func read(
        _ value: JSONValue, into metadata: inout SeedMetadata, from origin: String
    ) -> [String] {
        guard case .object(let fields) = value else {
            return ["What \(origin) holds is \(value.kind) where an object belongs."]
        }
        var warnings: [String] = []
        func text(_ key: String) -> String? {
            switch fields[key] {
            case nil, .null: return nil
            case .string(let text): return text
            case .some(let other):
                warnings.append("In \(origin) \(key) is \(other.kind) where a text belongs.")
                return nil
            }
        }
        metadata.headline = text("headline")
        metadata.source = text("source")
        metadata.url = text("url").flatMap { url in
            // Served to pages, which may make a link of it.
            guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
                warnings.append("In \(origin) url is no http or https address and was left aside.")
                return nil
            }
            return url
        }
        metadata.publishedAt = text("published_at")
        switch fields["authors"] {
        case nil, .null: break
        case .string(let author): metadata.authors = [author]
        case .array(let values):
            let names = values.compactMap { if case .string(let name) = $0 { name } else { nil } }
            metadata.authors = names
            if names.count < values.count {
                warnings.append("In \(origin) authors holds something that is no text.")
            }
        case .some(let other):
            warnings.append("In \(origin) authors is \(other.kind) where a list belongs.")
        }
        return warnings
    }
}
