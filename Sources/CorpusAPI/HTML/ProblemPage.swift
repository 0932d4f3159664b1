/// The page a browser sees for one kind of problem.
enum ProblemPage {
    static func html(_ kind: ProblemType, _ configuration: CorpusAPIConfiguration) -> [UInt8] {
        var page = HTMLPage(title: kind.title, of: configuration)
        let base = page.base
        page.paragraph([
            .text("Status"), .words([String(kind.status)]), .text("code"), .words([kind.code]),
        ])
        page.paragraph(kind.advice)
        if let example = kind.example {
            page.heading("A request that meets it", id: "example")
            page.list([.link(base + example, example)])
        }
        page.heading("Other problems", id: "others")
        page.list(
            ProblemType.all.filter { $0.code != kind.code }.map { other in
                .link(base + "/problems/" + other.code, other.title)
            })
        return page.bytes
    }
}
