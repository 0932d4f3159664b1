import CorpusModel

/// The file in which editors correct the analysis.
struct CurationFile {
    /// What the file holds.
    enum Reading {
        /// Nothing: there is no such file, and none was asked for.
        case absent
        /// Rules, and the text they stand in.
        case rules(Curation, text: String)
        /// Mistakes, a sentence each.
        case broken([String])
    }

    /// Why a file that somebody named cannot be found.
    struct Missing: Error, CustomStringConvertible {
        let path: String
        var description: String {
            "The curation file \(path) does not exist; name another with --curation."
        }
    }

    /// The file that is read when it is there and no other is named.
    static let standardPath = "Config/curation.json"
    /// Largest file, in bytes: more rules than a newsroom writes in a lifetime.
    private static let maximumBytes = 16_777_216

    /// Where it is.
    let path: String

    /// Makes sure that a file which somebody named is there.
    ///
    /// - Throws: `Missing` when it is not.
    func requireNamed() throws(Missing) {
        guard path != Self.standardPath, FileStatus(of: path) == nil else { return }
        throw Missing(path: path)
    }

    /// Reads the file.
    func read() -> Reading {
        guard let status = FileStatus(of: path) else {
            return path == Self.standardPath
                ? .absent : .broken([Missing(path: path).description])
        }
        // A pipe would keep the import waiting.
        guard status.kind == .ordinary,
            let bytes = try? FileReader(path: path).rest(atMost: Self.maximumBytes + 1)
        else { return .broken(["The curation file \(path) cannot be read."]) }
        guard bytes.count <= Self.maximumBytes else {
            return .broken(["The curation file \(path) is larger than \(Self.maximumBytes) bytes."])
        }
        let (curation, problems) = CurationReader.read(bytes, path: path)
        guard problems.isEmpty else { return .broken(problems) }
        return .rules(curation, text: String(decoding: bytes, as: UTF8.self))
    }
}
