import Testing

@testable import WebServer

@Suite struct ResponseSerializerTests {
    @Test(
        arguments: [
            ([784_111_777], "Sun, 06 Nov 1994 08:49:37 GMT"),
            ([784_111_777, 784_111_778], "Sun, 06 Nov 1994 08:49:38 GMT"),
            ([784_111_777, 784_108_177], "Sun, 06 Nov 1994 07:49:37 GMT"),
            ([784_111_777, 1_784_111_777], "Wed, 15 Jul 2026 10:36:17 GMT"),
        ] as [([Int64], String)])
    func `dates answers by the wall clock, wherever it jumps`(
        _ times: [Int64], _ date: String
    ) {
        var serializer = ResponseSerializer()
        for time in times { serializer.setTime(time) }
        var bytes: [UInt8] = []
        serializer.writeRest(requestID: "1", keepsAlive: true, isVersion11: true, to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "Date: \(date)\r\nX-Request-Id: 1\r\n\r\n")
    }

    @Test(arguments: [
        "Date", "connection", "Content-LENGTH", "Transfer-Encoding", "X-Request-Id",
    ])
    func `writes what is the server's to say itself`(_ name: String) {
        let response = HTTPResponse(contentType: "text/plain", body: [1], fields: [name: "mine"])
        let head = ResponseSerializer.fixedHead(of: response, isVersion11: true)
        #expect(
            String(decoding: head, as: UTF8.self)
                == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n")
    }
}
