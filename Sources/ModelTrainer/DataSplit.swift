/// Which files of a data folder are kept apart to test on.
enum DataSplit {
    /// Whether a file tests and never teaches: a fifth of all, by a hash of the name without its ending.
    static func isForValidation(_ name: String) -> Bool { hash(name) % 5 == 0 }

    /// Returns which of five parts a file that teaches falls in when they test one another.
    static func fold(_ name: String) -> Int { Int(hash(name) / 5 % 5) }

    /// FNV-1a, the same on every machine and in every run.
    static func hash(_ name: String) -> UInt64 {
        name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
