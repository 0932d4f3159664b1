import Testing
import WebServer

@Suite struct ServerErrorTests {
    @Test(arguments: [
        ServerError.addressInUse(host: "a", port: 1), .addressNotAvailable(host: "a"),
        .permissionDenied(port: 80), .alreadyStarted, .stopped,
        .systemCall(name: "bind", reason: "no"),
    ])
    func `is one sentence`(_ error: ServerError) {
        #expect(error.description.hasSuffix("."))
        #expect(!error.description.dropLast().contains(". "))
    }
}
