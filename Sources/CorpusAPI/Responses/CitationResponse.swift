import WebServer

/// The citations of one work in every form.
struct CitationResponse: ResponseBody {
    static let schema = NamedSchema(
        "Citation", "How the article or quote is cited.",
        .object([
            .init("plain", .string, "As a footnote has it."),
            .init("bibtex", .string, "An entry of BibTeX."),
            .init("csl", .named(CSLResponse.schema), "An item of CSL-JSON."),
        ]))

    let citation: Citation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("plain", citation.line)
            json.member("bibtex", citation.bibTeX)
            json.member("csl", CSLResponse(citation: citation))
        }
    }
}

/// One work as reference managers read it (Citation Style Language 1.0.2, `csl-data`).
///
/// The specification knows no null: what is not known has no key.
struct CSLResponse: ResponseBody {
    static let schema = NamedSchema(
        "CSLItem", "An item of CSL-JSON; what is not known has no key.",
        .selection([
            .init("id", .string, "Readable name of the work."),
            .init("type", .choice(["article-newspaper"]), "What kind of work it is."),
            .init("title", .string, "The headline."),
            .init(
                "author",
                .list(.object([.init("literal", .string, "The name as printed.")])),
                "The authors."),
            .init("container-title", .string, "The publication."),
            .init(
                "issued",
                .object([
                    .init(
                        "date-parts", .list(.list(.integer)),
                        "Year, month and day, as far as they are known.")
                ]), "When it appeared."),
            .init("language", .string, "BCP 47 tag."),
            .init("URL", .string, "Where it is."),
            .init("note", .string, "The words cited, for a quote."),
        ]))

    let citation: Citation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", citation.key)
            json.member("type", "article-newspaper")
            json.member("title", citation.title)
            json.key("author")
            json.array { json in
                for author in citation.authors { json.object { $0.member("literal", author) } }
            }
            if let source = citation.source { json.member("container-title", source) }
            if !citation.date.isEmpty {
                json.key("issued")
                json.object { json in
                    json.key("date-parts")
                    json.array { json in
                        json.array { json in for part in citation.date { json.int(part) } }
                    }
                }
            }
            if let language = citation.language { json.member("language", language) }
            json.member("URL", citation.address)
            if let quote = citation.quote { json.member("note", quote.text) }
        }
    }
}
