@testable import WebServer

/// Feeds bytes to the reading of targets; one that is taken has to be harmless and stay the same.
enum TargetTarget {
    static func run(_ bytes: [UInt8]) -> Int32 {
        guard !bytes.isEmpty else { return 0 }
        for method in [HTTPMethod.get, .options, .connect] {
            guard let target = try? RequestTarget(form: bytes, method: method) else { continue }
            check(target, method)
        }
        return 0
    }

    private static func check(_ target: RequestTarget, _ method: HTTPMethod) {
        let path = target.path
        for parameter in target.query {
            demand(!parameter.name.utf8.contains(0), "a NUL in a name")
            demand(!parameter.value.utf8.contains(0), "a NUL in a value")
        }
        // A host may be escaped, and is no path whatever it stands for.
        if method == .connect { return }
        // By its bytes: a letter that joins the slash before it makes one character with it.
        guard path.utf8.first == UInt8(ascii: "/") else {
            return demand(path == "*", "a path without a slash")
        }
        demand(!path.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control byte in a path")
        let segments = target.pathBytes.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for segment in segments {
            let decoded = RequestTarget.decode(segment, plusIsSpace: false)
            demand(decoded != Array(".".utf8) && decoded != Array("..".utf8), "a dot segment")
            demand(String(validating: decoded, as: UTF8.self) != nil, "a segment that is no text")
        }
        // What was read is taken again, and read as the same.
        guard let again = try? RequestTarget(form: Array(target.text.utf8), method: .get) else {
            return demand(false, "its own text is refused")
        }
        demand(again.path == path && again.text == target.text, "its own text reads differently")
    }
}
