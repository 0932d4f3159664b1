import CorpusModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The text that stands for a place in one list of one dataset.
///
/// Clients hand it back unread. It names its list and dataset, so that a cursor cannot be taken for a
/// place in another, and carries a checksum, so that a damaged one is told from a stale one.
struct Cursor: Equatable {
    /// First byte of every cursor; another layout gets another number.
    private static let layout: UInt8 = 1
    private static let checksumBytes = 8

    let key: PageKey
    /// What tells the list from others: path, search, filters and sort.
    let list: String
    /// Version of the dataset.
    let dataset: String

    init(key: PageKey, list: String, dataset: String) {
        self.key = key
        self.list = list
        self.dataset = dataset
    }

    /// The cursor in letters that need no escaping in an address (RFC 4648 §5, without padding).
    var text: String {
        var payload: [UInt8] = [key.direction == .after ? 0 : 1, UInt8(clamping: key.values.count)]
        Self.append(list, to: &payload)
        Self.append(dataset, to: &payload)
        Self.append(key.id, to: &payload)
        for value in key.values {
            switch value {
            case nil: payload.append(0)
            case .text(let text):
                payload.append(1)
                Self.append(text, to: &payload)
            case .integer(let number):
                payload.append(2)
                Self.append(UInt64(bitPattern: Int64(number)), to: &payload)
            case .real(let number):
                payload.append(3)
                Self.append(number.bitPattern, to: &payload)
            }
        }
        let bytes = [Self.layout] + Self.checksum(payload[...]) + payload
        return Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads a cursor; `nil` for what no `text` can have been.
    init?(_ text: String) {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padding = String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: standard + padding) else { return nil }
        let bytes = Array(data)
        let head = 1 + Self.checksumBytes
        guard bytes.count > head, bytes[0] == Self.layout,
            bytes[1..<head].elementsEqual(Self.checksum(bytes[head...]))
        else { return nil }
        var reader = PayloadReader(bytes: bytes[head...])
        guard let direction = reader.byte(), direction <= 1, let count = reader.byte(),
            let list = reader.text(), let dataset = reader.text(), let id = reader.text()
        else { return nil }
        var values: [SortValue?] = []
        for _ in 0..<count {
            switch reader.byte() {
            case 0: values.append(nil)
            case 1:
                guard let text = reader.text() else { return nil }
                values.append(.text(text))
            case 2:
                guard let bits = reader.word() else { return nil }
                values.append(.integer(Int(Int64(bitPattern: bits))))
            case 3:
                guard let bits = reader.word() else { return nil }
                values.append(.real(Double(bitPattern: bits)))
            default: return nil
            }
        }
        guard reader.bytes.isEmpty else { return nil }
        self.init(
            key: PageKey(values: values, id: id, direction: direction == 0 ? .after : .before),
            list: list, dataset: dataset)
    }

    private static func checksum(_ payload: ArraySlice<UInt8>) -> [UInt8] {
        var hash = StableHash()
        hash.add(payload)
        return Array(hash.finish().prefix(checksumBytes))
    }

    /// Appends a text behind its length: seven bits a byte, the highest last, without bit 8.
    private static func append(_ text: String, to payload: inout [UInt8]) {
        var length = text.utf8.count
        while length > 0x7F {
            payload.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        payload.append(UInt8(length))
        payload += text.utf8
    }

    private static func append(_ word: UInt64, to payload: inout [UInt8]) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            payload.append(UInt8(truncatingIfNeeded: word >> shift))
        }
    }
}

/// Takes the payload of a cursor apart from its beginning.
private struct PayloadReader {
    var bytes: ArraySlice<UInt8>

    mutating func byte() -> UInt8? {
        bytes.popFirst()
    }

    mutating func word() -> UInt64? {
        guard bytes.count >= 8 else { return nil }
        let word = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        bytes.removeFirst(8)
        return word
    }

    mutating func text() -> String? {
        var length = 0
        var shift = 0
        repeat {
            // Three bytes count to two million, more than any request has.
            guard let byte = byte(), shift <= 14 else { return nil }
            length |= Int(byte & 0x7F) << shift
            shift = byte > 0x7F ? shift + 7 : -1
        } while shift > 0
        guard length <= bytes.count else { return nil }
        let text = String(validating: bytes.prefix(length), as: UTF8.self)
        bytes.removeFirst(length)
        return text
    }
}
