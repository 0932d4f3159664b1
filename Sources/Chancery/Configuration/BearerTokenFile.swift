/// The file of secrets that clients show, one a line; several while one takes another's place.
///
/// A file, because the environment and the command line of a process can be read by others.
struct BearerTokenFile {
    /// Why the file cannot be used, in a sentence that tells nothing of what it holds.
    struct Unusable: Error {
        let sentence: String
    }

    /// Shortest token: below it, trying all is no matter of years.
    private static let shortest = 16
    /// Longest token, and most of them: far more than anyone needs, and little enough to compare.
    private static let longest = 512
    private static let most = 16

    let path: String

    /// Reads the tokens; empty lines are passed over.
    func tokens() throws(Unusable) -> [[UInt8]] {
        let bytes: [UInt8]
        do {
            bytes = try FileReader(path: path).rest(atMost: Self.most * (Self.longest + 2) + 1)
        } catch {
            throw unusable("cannot be read.")
        }
        let tokens = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        guard !tokens.isEmpty else { throw unusable("holds no token.") }
        guard tokens.count <= Self.most else {
            throw unusable("holds more than \(Self.most) tokens.")
        }
        for token in tokens {
            guard (Self.shortest...Self.longest).contains(token.count) else {
                throw unusable(
                    "holds a token that has not \(Self.shortest) to \(Self.longest) characters.")
            }
            guard token.allSatisfy(Self.isTokenCharacter) else {
                throw unusable(
                    "holds a token with other characters than letters, digits and -._~+/=.")
            }
        }
        return tokens.map(Array.init)
    }

    private func unusable(_ fault: String) -> Unusable {
        Unusable(sentence: "The file \(path) of server.bearer_token_file \(fault)")
    }

    /// What RFC 6750 §2.1 lets a token be made of.
    private static func isTokenCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }
}
