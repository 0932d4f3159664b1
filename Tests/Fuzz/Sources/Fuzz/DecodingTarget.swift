@testable import WebServer

/// Compares the percent-decoding with the plainest one that can be written.
enum DecodingTarget {
    static func run(_ bytes: [UInt8]) -> Int32 {
        for plusIsSpace in [false, true] {
            let decoded = RequestTarget.decode(bytes[...], plusIsSpace: plusIsSpace)
            demand(decoded == plainly(bytes, plusIsSpace), "\(decoded)")
            // A slice that does not begin at zero reads the same.
            let inside = ([37] + bytes)[1...]
            demand(RequestTarget.decode(inside, plusIsSpace: plusIsSpace) == decoded, "a slice")
        }
        return 0
    }

    private static func plainly(_ bytes: [UInt8], _ plusIsSpace: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 37, index + 2 < bytes.count,
                let value = hexadecimal(bytes[(index + 1)...(index + 2)])
            {
                decoded.append(value)
                index += 3
            } else {
                decoded.append(bytes[index] == 43 && plusIsSpace ? 32 : bytes[index])
                index += 1
            }
        }
        return decoded
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        let text = String(decoding: digits, as: UTF8.self)
        return text.allSatisfy(\.isHexDigit) && text.utf8.count == 2 ? UInt8(text, radix: 16) : nil
    }
}
