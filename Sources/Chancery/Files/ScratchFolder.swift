#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder whose content nobody misses.
struct ScratchFolder: Sendable {
    let path: String

    /// How often removing begins anew: an import that is being stopped may write on for a moment.
    private static let attempts = 5

    /// Removes the folder with all it holds; what cannot be removed now is removed by the next import.
    func remove() {
        for _ in 0..<Self.attempts where FileManager.default.fileExists(atPath: path) {
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
