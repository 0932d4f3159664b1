struct Configuration: Sendable {
    var maximumSeedBytes = 16_777_216
    init() {}
}
