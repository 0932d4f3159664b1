/// The weights of a linear model over hashed features: 8 bits each with one scale, read from a resource file.
///
/// The file holds, in little-endian order: the magic `LWT1`; the number of weights as a power of two (1 byte); the scale
/// (4 bytes, IEEE 754); the weights, where 0 is followed by a count of zeros less one (1 byte); and
/// the FNV-1a hash of all before it (8 bytes).
package struct LinearWeights: Sendable, Equatable {
    /// Why a file cannot be read.
    package enum FileError: Error, Equatable {
        case notAWeightsFile
        case damaged
    }

    /// How many weights there are, as a power of two.
    package let bits: Int
    /// What one step of a weight is worth.
    package let scale: Float
    /// The weights in steps.
    package let values: [Int8]

    private static let magic = Array("LWT1".utf8)
    private static let headerBytes = 9
    private static let checksumBytes = 8

    /// Rounds weights to 8 bits; `weights` counts a power of two.
    package init(rounding weights: [Float]) {
        bits = weights.count.trailingZeroBitCount
        precondition(weights.count == 1 << bits)
        let largest = weights.reduce(0) { max($0, abs($1)) }
        let step = max(largest / 127, .leastNormalMagnitude)
        scale = step
        values = weights.map { Int8(($0 / step).rounded()) }
    }

    /// Reads a weights file.
    ///
    /// - Throws: `FileError` when the bytes are no weights file or are damaged.
    package init(file: [UInt8]) throws {
        guard file.count >= Self.headerBytes + Self.checksumBytes, file.starts(with: Self.magic),
            file[4] <= 24
        else { throw FileError.notAWeightsFile }
        let end = file.count - Self.checksumBytes
        guard Self.number(file[end...]) == Self.checksum(file[..<end]) else {
            throw FileError.damaged
        }
        bits = Int(file[4])
        scale = Float(bitPattern: UInt32(Self.number(file[5..<9])))
        let count = 1 << bits
        var values: [Int8] = []
        values.reserveCapacity(count)
        var index = Self.headerBytes
        while index < end, values.count < count {
            if file[index] == 0, index + 1 < end {
                let zeros = min(Int(file[index + 1]) + 1, count - values.count)
                values.append(contentsOf: repeatElement(0, count: zeros))
                index += 2
            } else {
                values.append(Int8(bitPattern: file[index]))
                index += 1
            }
        }
        guard values.count == count, index == end else { throw FileError.damaged }
        self.values = values
    }

    /// The bytes of a weights file; the same weights give the same bytes.
    package var file: [UInt8] {
        var file = Self.magic + [UInt8(bits)]
        for byte in 0..<4 { file.append(UInt8(truncatingIfNeeded: scale.bitPattern >> (8 * byte))) }
        var zeros = 0
        func writeZeros() {
            while zeros > 0 {
                let run = min(zeros, 256)
                file.append(contentsOf: [0, UInt8(run - 1)])
                zeros -= run
            }
        }
        for value in values {
            if value == 0 {
                zeros += 1
            } else {
                writeZeros()
                file.append(UInt8(bitPattern: value))
            }
        }
        writeZeros()
        let checksum = Self.checksum(file[...])
        for byte in 0..<8 { file.append(UInt8(truncatingIfNeeded: checksum >> (8 * byte))) }
        return file
    }

    /// Returns the score of something that has these features.
    package func score(_ features: some Sequence<UInt32>) -> Float {
        var sum: Int32 = 0
        for feature in features { sum += Int32(values[Int(feature)]) }
        return Float(sum) * scale
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
