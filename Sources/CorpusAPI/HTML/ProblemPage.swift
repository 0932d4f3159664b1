/// The page a browser sees for one kind of problem.
enum ProblemPage {
    static func html(_ kind: ProblemType, base: String) -> [UInt8] {
        var page = HTMLPage(title: kind.title)
        page.paragraph("Status \(kind.status), code \(kind.code).")
        page.paragraph(kind.advice)
        if let example = kind.example {
            page.heading("A request that meets it")
            page.table([[.link(base + example, example)]])
        }
        return page.bytes
    }
}
