/// Decides whether a client's copy is still good (RFC 9110 §13).
public struct ConditionalRequest {
    private init() {}

    /// Whether to answer 304 instead of the whole.
    ///
    /// `If-None-Match` decides alone where it is sent, by weak comparison; only without it does
    /// `If-Modified-Since` count (RFC 9110 §13.2.2). A tag also matches in the form it has on
    /// compressed answers. Always false for methods other than GET and HEAD.
    ///
    /// The tag has its quotation marks; `lastModified` is in seconds since 1970, or `nil` when
    /// unknown.
    public static func isNotModified(
        _ request: HTTPRequest, entityTag: String, lastModified: Int64? = nil
    ) -> Bool {
        guard request.method == .get || request.method == .head else { return false }
        if let list = request.field("If-None-Match") {
            return EntityTag.list(list, contains: entityTag)
                || EntityTag.list(list, contains: EntityTag.compressed(entityTag))
        }
        guard let lastModified, let sent = request.field("If-Modified-Since"),
            let since = HTTPDate.parse(sent)
        else { return false }
        return lastModified <= since
    }
}
