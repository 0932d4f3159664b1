import CorpusModel
import WebServer

/// One article that is not as it was.
struct ChangeResponse: ResponseBody {
    static let schema = NamedSchema(
        "Change", "One article that is not as it was.",
        .object([
            .init("article_id", .string, "Id of the article."),
            .init(
                "change", .choice(ChangeSet.Change.names),
                "added: it was not there; removed: it is gone; changed: it was read anew, or what it "
                    + "names or quotes is another entity or has another name."),
            .init("link", .nullable(.address), "The article; null when it is gone."),
        ]))

    let entry: ChangeSet.Entry
    let presentation: Presentation

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("article_id", entry.article)
            json.member("change", entry.change.rawValue)
            json.member(
                "link",
                entry.change == .removed ? nil : presentation.articleAddress(entry.article))
        }
    }
}
