/// One file of the seed folder.
struct SeedFile: Sendable, Hashable {
    /// What a file holds.
    enum Kind: Sendable {
        /// One article as plain text, `NAME.txt`.
        case text
        /// One article a line, `NAME.ndjson`.
        case bulk
    }

    /// The file's name within the folder, folders before it included.
    let name: String
    /// Where the file is.
    let path: String
    /// What it holds.
    let kind: Kind
    /// Size in bytes; `nil` for what is no ordinary file, such as a pipe or a link that leads nowhere.
    let byteCount: Int?

    /// The name that tells its seed from others: without `.txt`.
    var seedName: String { kind == .text ? String(name.dropLast(4)) : name }

    /// Where the metadata of a text file is, if there is any.
    var metadataPath: String {
        (path.hasSuffix(".txt") ? String(path.dropLast(4)) : path) + ".json"
    }
}
