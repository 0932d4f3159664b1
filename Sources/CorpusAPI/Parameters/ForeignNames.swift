import CorpusModel

/// What other APIs call the parameters and fields of this one.
///
/// Somebody who comes from one of them types its names, which are seldom near to ours in letters.
enum ForeignNames {
    /// Ours by theirs, in small letters with hyphens; each list of names has some of them.
    private static let ours: [String: [String]] = [
        "page-size": ["limit"], "per-page": ["limit"], "size": ["limit"], "rows": ["limit"],
        "count": ["limit", "mention_count"], "first": ["limit"], "max": ["limit"],
        "hits-per-page": ["limit"], "offset": ["page", "limit"], "start": ["page"],
        "skip": ["page"], "after": ["cursor"], "next": ["cursor"], "pagination-token": ["cursor"],
        "order": ["sort"], "order-by": ["sort"], "sort-by": ["sort"], "orderby": ["sort"],
        "from-date": ["from"], "begin-date": ["from"], "start-date": ["from"], "since": ["from"],
        "date-from": ["from"], "to-date": ["to"], "end-date": ["to"], "until": ["to"],
        "before": ["to"], "date-to": ["to"], "query": ["q"], "search": ["q"],
        "text": ["q", "text"],
        "term": ["q"], "keyword": ["q"], "query-fields": ["in"], "search-in": ["in"],
        "show-fields": ["fields"], "select": ["fields"], "fl": ["fields"], "columns": ["fields"],
        "attributes-to-retrieve": ["fields"], "expand": ["include"], "show-tags": ["include"],
        "extra": ["include"], "facets": ["facet"], "facet-field": ["facet"],
        "aggregations": ["facet"], "lang": ["language"], "tag": ["entity"], "person": ["entity"],
        "organization": ["entity"], "concept": ["entity"], "publication": ["source"],
        "domain": ["source"], "byline": ["author", "authors"], "topic": ["about", "entity"],
        "dedupe": ["collapse"], "said-by": ["speaker"], "output": ["format"],
        "title": ["headline", "name"], "date": ["published_at"], "newest": ["published_at"],
        "oldest": ["published_at"], "published": ["published_at"], "score": ["relevance"],
        "body": ["text", "paragraphs"], "content": ["text", "paragraphs"],
        "description": ["standfirst"], "summary": ["standfirst"], "link": ["url", "links"],
        "label": ["name"], "verb": ["cue"], "words": ["word_count", "min_words"],
    ]

    /// Returns which of the allowed names is meant; `nil` for what no API we know calls so.
    static func find(_ name: String, among allowed: [String]) -> String? {
        let known = name.lowercased().replacing("_", with: "-").drop { $0 == "-" }
        return ours[String(known)]?.first(where: allowed.contains)
    }
}
