import WebServer

/// That the process answers.
struct LivenessResponse: ResponseBody {
    static let schema = NamedSchema(
        "Liveness", "That the process answers.",
        .object([.init("status", .choice(["ok"]), "Always ok.")]))

    func write(to json: inout JSONWriter) {
        json.object { $0.member("status", "ok") }
    }
}
