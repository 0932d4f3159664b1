/// Shows on a terminal how far an import is; says nothing elsewhere.
struct ProgressBar {
    private let isShown = Terminal.isStandardErrorATerminal

    /// Draws the bar over itself, and ends the line when all is done.
    func show(done: Int, total: Int) {
        // A handful of articles is over before a bar can be read.
        guard isShown, total >= 100 else { return }
        let width = 40
        let filled = done * width / total
        let bar = String(repeating: "#", count: filled).padding(toWidth: width)
        let end = done == total ? "\n" : ""
        Terminal.show("\r[\(bar)] \(done) of \(total) articles\(end)")
    }
}
