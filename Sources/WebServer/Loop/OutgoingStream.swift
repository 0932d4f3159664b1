/// A streamed answer that a connection is sending.
struct OutgoingStream {
    let answer: Answer
    let body: StreamedBody
    /// When the answer's making began, in monotonic nanoseconds.
    let start: UInt64
    /// Bytes handed to the connection so far.
    var bytes = 0
    /// Whether the head is on its way; before that, a failure can still be told.
    var hasBegun = false

    /// Counts the answer and tells the log what was sent, once nothing more will be.
    ///
    /// A status tells that the stream was not sent whole.
    func finish(
        as status: HTTPStatus? = nil, for client: NetworkAddress?, _ loop: inout LoopContext
    ) {
        loop.finish(answer, as: status, bytes: bytes, since: start, for: client)
    }
}
