import Answers
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix

/// The two routes in Hummingbird, on one event loop.
@main
struct HummingbirdPeer {
    static func main() async throws {
        let arguments = try PeerArguments(CommandLine.arguments)
        let router = Router()
        for answer in arguments.answers {
            let body = ByteBuffer(bytes: answer.body)
            var fields = HTTPFields()
            // Hummingbird writes a date of its own.
            for field in answer.fields where field.name.lowercased() != "date" {
                guard let name = HTTPField.Name(field.name) else { continue }
                fields[name] = field.value
            }
            router.get("\(answer.name)") { [fields] request, _ in
                var response = Response(
                    status: .ok, headers: fields, body: ResponseBody(byteBuffer: body))
                // Without it wrk sends another request on a connection that is being closed.
                if request.headers[.connection] == "close" {
                    response.headers[.connection] = "close"
                }
                return response
            }
        }
        var logger = Logger(label: "peer")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: arguments.port)),
            eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup(numberOfThreads: 1)),
            logger: logger)
        try await application.runService()
    }
}
