import CorpusModel

/// Applies what is known of an article beside its text, which wins over what the text suggests.
enum MetadataReader {
    static func apply(_ metadata: SeedMetadata, to page: inout Page) {
        if let authors = metadata.authors {
            page.content.authors = authors
            replace("authors", in: &page)
        }
        if let source = metadata.source {
            page.content.source = source
            replace("source", in: &page)
        }
        if let url = metadata.url {
            page.content.url = url
            replace("url", in: &page)
        }
        if let text = metadata.publishedAt {
            if let date = CalendarDate(strict: text) {
                page.content.published = date.published(.metadata)
                replace("published_at", in: &page)
            } else {
                page.warn(
                    "The metadata's date of publication is neither YYYY[-MM[-DD]] nor RFC 3339.")
            }
        }
    }

    private static func replace(_ field: String, in page: inout Page) {
        page.content.provenance.fields.removeAll { $0.name == field }
        page.found(field, at: nil, by: "metadata")
    }
}
