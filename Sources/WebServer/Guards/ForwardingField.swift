/// The request field in which proxies tell whom they speak for.
///
/// One and not both: a proxy hands the field it does not know through as the client sent it.
public enum ForwardingField: String, Sendable, CaseIterable {
    /// What nearly every proxy sends; addresses with commas between.
    case xForwardedFor = "x-forwarded-for"
    /// The standard one (RFC 7239).
    case forwarded

    /// The name of the field, as the setting has it.
    var name: StaticString {
        switch self {
        case .xForwardedFor: "x-forwarded-for"
        case .forwarded: "forwarded"
        }
    }
}
