/// The socket of one client, closed when it goes out of scope.
///
/// `~Copyable` has the compiler prove that a descriptor has one owner, so it is closed exactly once.
struct ClientSocket: ~Copyable {
    let descriptor: Int32

    deinit { SystemCalls.close(descriptor) }
}
