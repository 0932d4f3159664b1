/// Names one connection of a loop for the loop's whole life.
///
/// The system gives a closed descriptor's number to the next client, so a number that only counts
/// up stands beside it: an answer that comes late finds nobody instead of somebody else.
struct ConnectionID: Equatable, Sendable {
    let descriptor: Int32
    let serial: UInt32

    init(descriptor: Int32, serial: UInt32) {
        self.descriptor = descriptor
        self.serial = serial
    }

    init(token: UInt64) {
        descriptor = Int32(truncatingIfNeeded: token)
        serial = UInt32(truncatingIfNeeded: token >> 32)
    }

    /// Both numbers in one, as the poller carries it.
    var token: UInt64 { UInt64(serial) << 32 | UInt64(UInt32(bitPattern: descriptor)) }
}
