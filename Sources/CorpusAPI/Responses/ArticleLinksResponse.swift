import WebServer

/// Where more of an article is.
struct ArticleLinksResponse: ResponseBody {
    static let schema = NamedSchema(
        "ArticleLinks", "Where more of an article is.",
        .object([
            .init("self", .address, "The article."),
            .init("entities", .address, "What it names."),
            .init("quotes", .address, "What it quotes."),
            .init("related", .address, "What deals with the same."),
            .init("provenance", .address, "How it was read from its seed."),
        ]))

    let id: String
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        let address = presentation.articleAddress(id)
        json.object { json in
            json.member("self", address)
            json.member("entities", address + "/entities")
            json.member("quotes", address + "/quotes")
            json.member("related", address + "/related")
            json.member("provenance", address + "/provenance")
        }
    }
}
