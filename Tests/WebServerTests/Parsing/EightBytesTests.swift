import Testing

@testable import WebServer

@Suite struct EightBytesTests {
    @Test(arguments: 0...255)
    func `never misses a byte, wherever it stands`(_ byte: UInt8) {
        for position in 0..<8 {
            var bytes = [UInt8](repeating: byte == 0x61 ? 0x62 : 0x61, count: 10)
            bytes[position + 1] = byte
            bytes.withUnsafeBufferPointer { buffer in
                let eight = EightBytes(buffer, at: 1)
                #expect(eight.mayHave(byte))
                #expect(eight.mayHave(below: 0x20) || byte >= 0x20)
            }
        }
    }

    @Test(arguments: [0x20, 0x21, 0x61, 0x7E, 0x80, 0xFF] as [UInt8])
    func `finds nothing in eight harmless bytes`(_ byte: UInt8) {
        let bytes = [UInt8](repeating: byte, count: 8)
        bytes.withUnsafeBufferPointer { buffer in
            let eight = EightBytes(buffer, at: 0)
            #expect(!eight.mayHave(below: 0x20))
            #expect(!eight.mayHave(0x22))
            #expect(!eight.mayHave(0x0A))
        }
    }
}
