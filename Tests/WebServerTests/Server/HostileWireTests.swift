import Testing
import WebServer

/// What is refused over a socket, and that nothing behind it is answered.
@Suite struct HostileWireTests {
    @Test(
        arguments: HostileRequest.lengths + HostileRequest.codings + HostileRequest.chunks
            + HostileRequest.fields + HostileRequest.hosts + HostileRequest.requestLines)
    func `answers`(_ request: HostileRequest) throws {
        let server = try TestServer()
        let client = try server.client()
        client.send(request.bytes + HostileRequest.next)
        client.finishSending()
        var answers: [Int] = []
        do {
            while true { answers.append(try client.answer().status) }
        } catch TestClientError.ended {
            // That was the last answer.
        }
        #expect(answers == request.answers)
    }
}

extension HostileRequest: CustomTestStringConvertible {
    var testDescription: String { name }
}
