import WebServer

/// The members of an object that a client asked for with `fields`.
struct MemberSelection: Sendable {
    private let names: Set<ArraySlice<UInt8>>

    /// Creates a selection; `nil` selects nothing and the object is told whole.
    init?(_ names: [String]?) {
        guard let names else { return nil }
        self.names = Set(names.map { ArraySlice($0.utf8) })
    }

    /// Returns an object with the selected members alone, in their order.
    func taken(from object: [UInt8]) -> [UInt8] {
        var scanner = JSONScanner(object)
        var taken: [UInt8] = [UInt8(ascii: "{")]
        scanner.each { scanner in
            let start = scanner.position
            let isSelected = names.contains(scanner.key())
            _ = scanner.value()
            guard isSelected else { return }
            if taken.count > 1 { taken.append(UInt8(ascii: ",")) }
            taken += object[start..<scanner.position]
        }
        taken.append(UInt8(ascii: "}"))
        return taken
    }
}

extension JSONWriter {
    /// Writes an object, or only its selected members.
    mutating func value(_ selection: MemberSelection?, of write: (inout JSONWriter) -> Void) {
        guard let selection else { return write(&self) }
        var whole = JSONWriter(capacity: 4_096)
        write(&whole)
        value(selection.taken(from: whole.bytes))
    }
}
