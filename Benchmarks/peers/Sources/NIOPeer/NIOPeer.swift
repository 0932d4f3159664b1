import Answers
import NIOCore
import NIOHTTP1
import NIOPosix

/// The two routes in SwiftNIO without a framework, on one event loop.
@main
struct NIOPeer {
    static func main() throws {
        let arguments = try PeerArguments(CommandLine.arguments)
        let pages = arguments.answers.map(PreparedPage.init)
        let channel = try ServerBootstrap(group: MultiThreadedEventLoopGroup(numberOfThreads: 1))
            .serverChannelOption(.backlog, value: 1_024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(PageHandler(pages: pages))
                }
            }
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: arguments.port).wait()
        try channel.closeFuture.wait()
    }
}

/// One answer with its head and body made once.
struct PreparedPage: Sendable {
    let path: String
    let headers: HTTPHeaders
    let body: ByteBuffer

    init(_ answer: RecordedAnswer) {
        path = "/" + answer.name
        body = ByteBuffer(bytes: answer.body)
        var headers = HTTPHeaders(answer.fields.map { ($0.name, $0.value) })
        headers.add(name: "Content-Length", value: String(answer.body.count))
        self.headers = headers
    }
}

/// Answers one client, and closes when that was its last request.
final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let pages: [PreparedPage]
    private var head: HTTPRequestHead?

    init(pages: [PreparedPage]) { self.pages = pages }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        case .body: break
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, context)
        }
    }

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let page = pages.first { $0.path == request.uri }
        var head = HTTPResponseHead(
            version: request.version, status: page == nil ? .notFound : .ok,
            headers: page?.headers ?? HTTPHeaders([("Content-Length", "0")]))
        // Without it wrk sends another request on a connection that is being closed.
        if !request.isKeepAlive { head.headers.add(name: "Connection", value: "close") }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let page { context.write(wrapOutboundOut(.body(.byteBuffer(page.body))), promise: nil) }
        let end = wrapOutboundOut(.end(nil))
        if request.isKeepAlive {
            context.writeAndFlush(end, promise: nil)
        } else {
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            context.writeAndFlush(end).whenComplete { _ in bound.value.close(promise: nil) }
        }
    }
}
