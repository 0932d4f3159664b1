import Testing

@Suite struct HouseStyleTests {
    /// Spellings the house does without, each with what is done instead.
    static let unwanted: [(spelling: String, instead: String)] = [
        ("@unchecked Sendable", "a Mutex or confinement"),
        ("nonisolated(unsafe)", "a Mutex or confinement"),
        ("try!", "a thrown error"),
        (" as!", "a conditional cast"),
        ("fatalError(", "a thrown error or a precondition"),
        ("TODO", "doing it now"),
        ("FIXME", "mending it now"),
    ]

    @Test(arguments: unwanted)
    func `no source file holds`(spelling: String, instead: String) throws {
        for file in try SourceTree.swiftFiles(under: "Sources") {
            for (index, line) in file.lines.enumerated() {
                #expect(
                    !line.contains(spelling),
                    "\(file.path):\(index + 1) holds \(spelling) where \(instead) belongs")
            }
        }
    }

    @Test func `files stay short enough to be about one thing`() throws {
        let files =
            try SourceTree.swiftFiles(under: "Sources") + SourceTree.swiftFiles(under: "Tests")
        for file in files {
            #expect(file.lines.count <= 300, "\(file.path) has \(file.lines.count) lines")
        }
    }
}
