/// What a descriptor is ready for, or what its owner waits for.
struct Readiness: OptionSet {
    let rawValue: UInt8

    static let reading = Self(rawValue: 1)
    static let writing = Self(rawValue: 2)
    /// Both directions are closed or the connection was reset; always reported.
    static let gone = Self(rawValue: 4)
}

/// A descriptor that is ready, named by the token it was added with.
struct ReadinessEvent {
    let token: UInt64
    let readiness: Readiness
}
