public import Foundation

/// An answer of Chancery that a peer repeats, so that all servers send the same bytes and as many fields.
public struct RecordedAnswer: Sendable {
    /// The path it answers, which is the name of its files too.
    public let name: String
    /// Name and value of each field but `Content-Length` and `Connection`.
    public let fields: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]

    /// Reads `NAME.fields`, a line a field, and `NAME.body`.
    public init(name: String, in folder: URL) throws {
        self.name = name
        body = [UInt8](try Data(contentsOf: folder.appending(path: "\(name).body")))
        let text = try String(
            contentsOf: folder.appending(path: "\(name).fields"), encoding: .utf8)
        fields = text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (String(parts[0]), parts[1].trimmingCharacters(in: .whitespaces))
        }
    }
}

/// What a peer is started with: a port, and the folder of the recorded answers.
public struct PeerArguments: Sendable {
    /// The port to listen on.
    public let port: Int
    /// The two answers that are compared.
    public let answers: [RecordedAnswer]

    /// Reads `PEER PORT FOLDER`.
    public init(_ arguments: [String]) throws {
        guard arguments.count == 3, let port = Int(arguments[1]) else {
            throw CocoaError(.featureUnsupported)
        }
        self.port = port
        let folder = URL(filePath: arguments[2], directoryHint: .isDirectory)
        answers = try ["small", "article"].map { try RecordedAnswer(name: $0, in: folder) }
    }
}
