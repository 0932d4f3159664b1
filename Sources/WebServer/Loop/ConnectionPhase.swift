/// What a connection is about.
enum ConnectionPhase {
    /// Reading requests and answering them.
    case open
    /// A worker makes the next answer; nothing is read meanwhile.
    case working
    /// Sending a piece of a streamed body; the next is made when it is gone.
    case streaming
    /// Everything is said; what the client still sends is thrown away.
    case lingering
    case closed
}

/// How a connection ends once everything is sent.
enum ConnectionEnding {
    /// The client knows that it ends.
    case close
    /// The client may be sending, and closing at once could lose the answer to a reset.
    case linger
}
