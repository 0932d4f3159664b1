/// Which pages of other sites a browser lets read the answers (the Fetch standard, §3.2).
public struct CORSPolicy: Sendable {
    /// The sites whose pages may read.
    public enum Origins: Sendable, Equatable {
        /// No site but our own; no field is sent.
        case none
        /// Every site; the data are public and no answer depends on a cookie.
        case any
        /// These sites, each written as a browser sends it: `https://example.org`.
        case only([String])
    }

    /// The sites whose pages may read; every site by default.
    public var origins: Origins
    /// Request fields a page may set besides those always allowed.
    ///
    /// `If-None-Match` is here because without it a page cannot use the entity tags it reads.
    public var allowedFields = [
        "Accept", "Authorization", "Content-Type", "If-None-Match", "X-Request-Id",
    ]
    /// Answer fields a page may read besides those always exposed.
    public var exposedFields = [
        "ETag", "Link", "X-Request-Id", "Retry-After", "Content-Disposition",
    ] {
        didSet { exposedList = exposedFields.joined(separator: ", ") }
    }
    /// The value of a field of every answer, kept ready.
    private var exposedList: String
    /// How long a browser may remember the answer to a preflight, in seconds.
    ///
    /// A day; Chrome caps it at two hours.
    public var maxAgeSeconds = 86_400

    /// Creates a policy with the default fields.
    public init(origins: Origins = .any) {
        self.origins = origins
        exposedList = exposedFields.joined(separator: ", ")
    }

    /// Whether answers differ from one site to another.
    var dependsOnOrigin: Bool {
        if case .only = origins { true } else { false }
    }

    /// Adds what a browser needs to know to the answer to a request.
    ///
    /// - Parameters:
    ///   - fields: The answer's fields; in a preflight their `Allow` names the methods.
    ///   - origin: The value of `Origin`, or `nil` when the request could not be read.
    ///   - isPreflight: Whether the request asks leave for another one.
    func apply(to fields: inout HTTPFields, origin: String?, isPreflight: Bool) {
        switch origins {
        case .none: return
        case .any: fields["Access-Control-Allow-Origin"] = "*"
        case .only(let allowed):
            fields.addListItem("Origin", to: "Vary")
            guard let origin, allowed.contains(origin) else { return }
            fields["Access-Control-Allow-Origin"] = origin
        }
        if isPreflight {
            fields["Access-Control-Allow-Methods"] = fields["Allow"]
            fields["Access-Control-Allow-Headers"] = allowedFields.joined(separator: ", ")
            fields["Access-Control-Max-Age"] = String(maxAgeSeconds)
        } else {
            fields["Access-Control-Expose-Headers"] = exposedList
        }
    }
}
