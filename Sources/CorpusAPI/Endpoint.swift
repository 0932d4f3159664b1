import WebServer

/// One row of the route table: what a path answers, and everything that is said of it elsewhere.
struct Endpoint: Sendable {
    /// What `{id}` in a path names.
    enum Subject: String, Sendable {
        case article
        case entity
        case quote

        /// What every id begins with and no slug does.
        var idPrefix: String {
            switch self {
            case .article: "art_"
            case .entity: "ent_"
            case .quote: "quo_"
            }
        }
    }

    /// What a 200 holds.
    enum Content: Sendable {
        /// One object in an envelope.
        case one(NamedSchema)
        /// One page of a list in an envelope.
        ///
        /// `columns` are those of a table for people, which has no room for all.
        case list(NamedSchema, columns: [String])
        /// An object without an envelope.
        case plain(NamedSchema)

        /// The schema of the whole body.
        var schema: NamedSchema {
            switch self {
            case .one(let body): Envelope.schema(one: body)
            case .list(let body, _): Envelope.schema(listOf: body)
            case .plain(let body): body
            }
        }
    }

    /// How long an answer stays true.
    enum Freshness: Sendable {
        /// As long as the dataset; there is no answer before the first import.
        case dataset
        /// As long as the dataset, or a moment only while there is none.
        case datasetIfAny
        /// As long as this version of the service runs.
        case release
        /// As long as the dataset, but clients are to ask each time.
        case current
        /// A moment only.
        case moment
    }

    /// Path with `{id}` for what the client names.
    let path: String
    /// GET, which HEAD goes by too, or POST.
    let method: HTTPMethod
    /// Unique name in lower camel case, from which generators name functions.
    let name: String
    /// One line for people.
    let summary: String
    let subject: Subject?
    /// The words that a path may have where it has a placeholder for one of a closed list.
    let choices: [String]
    let parameters: [Parameter]
    let content: Content
    /// The schemas of forms of JSON that say the same in other words.
    let alternatives: [Representation: NamedSchema]
    /// What a POST takes as JSON; as plain text it takes the text alone.
    let requestBody: NamedSchema?
    let freshness: Freshness
    let execution: Execution
    let audience: Audience
    let handle: @Sendable (Call) throws -> Answer

    init(
        _ path: String, _ name: String, _ summary: String, of subject: Subject? = nil,
        among choices: [String] = [], parameters: [Parameter] = [.json], _ content: Content,
        alternatives: [Representation: NamedSchema] = [:], taking requestBody: NamedSchema? = nil,
        freshness: Freshness = .dataset, on execution: Execution = .onWorker,
        for audience: Audience = .clients, _ handle: @escaping @Sendable (Call) throws -> Answer
    ) {
        self.path = path
        method = requestBody == nil ? .get : .post
        self.name = name
        self.summary = summary
        self.subject = subject
        self.choices = choices
        self.parameters = parameters
        self.content = content
        self.alternatives = alternatives
        self.requestBody = requestBody
        self.freshness = freshness
        self.execution = execution
        self.audience = audience
        self.handle = handle
    }

    /// Whether the answer is read from the corpus, all of it from one state.
    ///
    /// What event loops answer says of the corpus no more than which dataset it is, the statistics excepted.
    var tellsOfCorpus: Bool {
        freshness == .dataset || execution == .onWorker && method == .get
    }

    /// What a body may be; nothing for GET, which takes none.
    var bodyTypes: [MediaType] { requestBody == nil ? [] : [.json, .plain] }

    /// Method and path.
    var title: String { method.name + " " + path }

    /// The forms an answer may take, the one we like best first.
    var representations: [Representation] {
        for parameter in parameters {
            if case .format(let forms) = parameter.kind { return forms }
        }
        return [.json]
    }

    /// The schema of a 200 in one form.
    func schema(of form: Representation) -> Schema {
        if let schema = alternatives[form] { return .named(schema) }
        switch form {
        case .json, .jsonFeed: return .named(content.schema)
        default: return .string
        }
    }

    /// Whether a query has a parameter.
    func takes(_ parameter: Parameter) -> Bool {
        parameters.contains { $0.name == parameter.name }
    }
}
