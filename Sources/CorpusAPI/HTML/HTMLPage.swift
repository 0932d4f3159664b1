/// A page for browsers; it loads nothing, and all it holds works without its script but the forms.
struct HTMLPage {
    /// What a table holds.
    enum Cell {
        case text(String)
        case link(_ address: String, _ text: String)
        /// Words that stand as they are typed.
        case words([String])
    }

    private let title: String
    private let configuration: CorpusAPIConfiguration
    private var navigation = ""
    private var content = ""

    init(title: String, of configuration: CorpusAPIConfiguration) {
        self.title = title
        self.configuration = configuration
    }

    /// What addresses of our own begin with.
    var base: String { configuration.baseURL ?? "" }

    /// A heading that the navigation leads to, with links to what stands below it.
    mutating func heading(_ text: String, id: String, leadingTo links: [Cell] = []) {
        content += "<h2 id=\"\(HTMLText.escape(id))\">\(HTMLText.escape(text))</h2>\n"
        navigation += "<p>\(Self.html(.link("#" + id, text)))</p>\n"
        guard !links.isEmpty else { return }
        navigation += "<ul>\(links.map { "<li>\(Self.html($0))</li>" }.joined())</ul>\n"
    }

    mutating func subheading(_ text: String, id: String) {
        let id = HTMLText.escape(id)
        content += "<h3 id=\"\(id)\"><a href=\"#\(id)\"><code>"
        content += HTMLText.escape(text).replacing("/", with: "/<wbr>") + "</code></a></h3>\n"
    }

    mutating func paragraph(_ text: String) {
        paragraph([.text(text)])
    }

    /// A paragraph of pieces with blanks between them.
    mutating func paragraph(_ pieces: [Cell]) {
        content += "<p>\(pieces.map(Self.html).joined(separator: " "))</p>\n"
    }

    mutating func list(_ items: [Cell]) {
        content += "<ul>\(items.map { "<li>\(Self.html($0))</li>" }.joined(separator: "\n"))</ul>\n"
    }

    /// Numbers with what they count.
    mutating func figures(_ figures: [(number: Int, name: String)]) {
        content += "<dl>"
        for (number, name) in figures {
            content += "<div><dd>\(number)</dd><dt>\(HTMLText.escape(name))</dt></div>"
        }
        content += "</dl>\n"
    }

    /// A line for the terminal, which a click selects whole or copies.
    mutating func command(_ line: String) {
        content += "<div class=\"command\"><pre><code>\(HTMLText.escape(line))</code></pre>"
        content += "<button type=\"button\" class=\"copy\">Copy</button></div>\n"
    }

    mutating func table(_ rows: [[Cell]]) {
        guard !rows.isEmpty else { return }
        content += "<table>\n"
        for row in rows {
            content += "<tr>\(row.map { "<td>\(Self.html($0))</td>" }.joined())</tr>\n"
        }
        content += "</table>\n"
    }

    /// Content that is shown when its summary is chosen.
    mutating func details(
        _ summary: String, isOpen: Bool = false, _ body: (inout HTMLPage) -> Void
    ) {
        content += isOpen ? "<details open>" : "<details>"
        content += "<summary>\(HTMLText.escape(summary))</summary>\n"
        body(&self)
        content += "</details>\n"
    }

    /// A form whose filled fields become the query of an address.
    ///
    /// A field with words to choose from is a menu.
    mutating func form(
        to address: String, fields: [(name: String, value: String, words: [String])]
    ) {
        content += "<form action=\"\(HTMLText.escape(address))\">\n"
        for field in fields {
            let name = HTMLText.escape(field.name)
            content += "<label>\(name) "
            if field.words.isEmpty {
                content += "<input name=\"\(name)\" value=\"\(HTMLText.escape(field.value))\">"
            } else {
                let options = field.words.map { "<option>\(HTMLText.escape($0))</option>" }
                content += "<select name=\"\(name)\"><option></option>\(options.joined())</select>"
            }
            content += "</label>\n"
        }
        content += "<button>GET</button></form>\n"
    }

    /// A field for a search in words.
    mutating func search(at address: String) {
        content += "<form action=\"\(HTMLText.escape(address))\" class=\"search\">"
        content += "<input name=\"q\" type=\"search\" aria-label=\"Search\" required>"
        content += "<button>Search</button></form>\n"
    }

    private static func html(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): HTMLText.escape(text)
        case .link(let address, let text):
            "<a href=\"\(HTMLText.escape(address))\">\(HTMLText.escape(text))</a>"
        case .words(let words):
            words.map { "<code>\(HTMLText.escape($0))</code>" }.joined(separator: " ")
        }
    }

    /// The whole document.
    var bytes: [UInt8] {
        let title = HTMLText.escape(title)
        let links = [("/docs", "Docs"), ("/openapi.json", "OpenAPI"), ("/types.d.ts", "Types")]
            .map { Self.html(.link(base + $0.0, $0.1)) }.joined(separator: "\n")
        let aside =
            navigation.isEmpty
            ? ""
            : "<details class=\"contents\" open><summary>Contents</summary><nav>\n"
                + "\(navigation)</nav></details>\n"
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>\(PageStyle.sheet)</style>
            </head>
            <body>
            <header>\(Self.html(.link(base + "/", configuration.serviceName)))
            <nav>\(links)</nav></header>
            \(aside)<main>
            <h1>\(title)</h1>
            \(content)</main>
            <script>\(PageStyle.script)</script>
            </body>
            </html>

            """.utf8)
    }
}
