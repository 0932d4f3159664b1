import CorpusModel

/// Tells whether a paywall cut the article off.
enum PaywallFinder {
    /// Words of body after a paywall line from which on it is a notice inside a whole article.
    private static let wordsAfter = 80

    static func run(on page: inout Page) {
        guard let first = page.headline ?? page.body.first else { return }
        let wall = page.lines.indices.dropFirst(first).first { index in
            if case .cut(.paywall, _) = page.lines[index].role { true } else { false }
        }
        guard let wall else { return }
        let later = page.body.filter { $0 > wall }
        let words = later.reduce(0) { $0 + page.lines[$1].features.wordCount }
        guard words < wordsAfter else { return }
        page.content.access = .truncated
        page.found("access", at: wall, by: "paywall phrase")
        page.warn("A paywall line cuts the article off.")
    }
}
