import CorpusModel

/// What is left of a text to tell whether another is nearly the same.
///
/// The smallest hashes of its runs of five words, one for each of 64 classes of hashes (one permutation
/// hashing, Li, Owen and Zhang 2012): the share of equal ones estimates the share of runs in common.
struct Fingerprint: Equatable {
    /// Words a run.
    private static let runLength = 5
    /// Runs that a text must have; fewer say too little.
    private static let fewestRuns = 20
    /// Hashes kept.
    private static let size = 64
    /// Hashes that must all be equal for two texts to be compared at all.
    ///
    /// Eight of eight find texts that share nine tenths of their runs 99 times in 100.
    private static let bandSize = 8
    /// Hashes that must be equal for two texts to be nearly the same: three quarters of all.
    private static let fewestEqual = 48

    /// Sixteen bits of each of the smallest hashes.
    let minima: [UInt16]

    /// Reads a fingerprint as `bytes` gives it.
    init(bytes: [UInt8]) {
        minima = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
        }
    }

    /// Makes the fingerprint of a text from the hashes of its words; `nil` when it is too short.
    init?(words: [UInt64]) {
        guard words.count >= Self.runLength + Self.fewestRuns - 1 else { return nil }
        var smallest = [UInt64](repeating: .max, count: Self.size)
        for start in 0...(words.count - Self.runLength) {
            var run: UInt64 = 0
            for word in words[start..<start + Self.runLength] {
                run = SplitMix.mix(run &* 31 &+ word)
            }
            let place = Int(run >> 58)
            smallest[place] = min(smallest[place], run & (1 << 58 - 1))
        }
        // A class without any hash borrows the next one's, salted by how far off it is.
        minima = smallest.indices.map { place in
            var distance = 0
            while smallest[(place + distance) % Self.size] == .max { distance += 1 }
            let lent = smallest[(place + distance) % Self.size]
            return UInt16(truncatingIfNeeded: SplitMix.mix(lent &+ UInt64(distance) &* 0x9E37_79B9))
        }
    }

    /// The fingerprint as a column holds it.
    var bytes: [UInt8] {
        minima.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    /// Hashes of which texts that are nearly the same share at least one.
    var bands: [Int] {
        stride(from: 0, to: minima.count, by: Self.bandSize).map { start in
            var hash = UInt64(start)
            for minimum in minima[start..<min(start + Self.bandSize, minima.count)] {
                hash = SplitMix.mix(hash &* 31 &+ UInt64(minimum))
            }
            return Int(truncatingIfNeeded: hash)
        }
    }

    /// Whether two texts are nearly the same.
    func isNear(_ other: Fingerprint) -> Bool {
        zip(minima, other.minima).count { $0 == $1 } >= Self.fewestEqual
    }
}
