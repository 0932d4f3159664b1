/// A plain page for browsers, without scripts or anything from elsewhere.
struct HTMLPage {
    /// What a table holds.
    enum Cell {
        case text(String)
        case link(_ address: String, _ text: String)
    }

    private let title: String
    private var content = ""

    init(title: String) {
        self.title = title
    }

    mutating func heading(_ text: String) {
        content += "<h2>\(HTMLText.escape(text))</h2>\n"
    }

    mutating func subheading(_ text: String, id: String) {
        content += "<h3 id=\"\(HTMLText.escape(id))\"><code>\(HTMLText.escape(text))</code></h3>\n"
    }

    /// A form whose fields become the query of an address.
    mutating func form(to address: String, fields: [(name: String, value: String)]) {
        content += "<details><summary>Try</summary><form action=\"\(HTMLText.escape(address))\">\n"
        for field in fields {
            let name = HTMLText.escape(field.name)
            content +=
                "<label>\(name) <input name=\"\(name)\" value=\"\(HTMLText.escape(field.value))\"></label>\n"
        }
        content += "<button>GET</button></form></details>\n"
    }

    mutating func paragraph(_ text: String) {
        content += "<p>\(HTMLText.escape(text))</p>\n"
    }

    mutating func table(_ rows: [[Cell]]) {
        content += "<table>\n"
        for row in rows {
            content += "<tr>"
            for cell in row {
                switch cell {
                case .text(let text): content += "<td>\(HTMLText.escape(text))</td>"
                case .link(let address, let text):
                    content +=
                        "<td><a href=\"\(HTMLText.escape(address))\">\(HTMLText.escape(text))</a></td>"
                }
            }
            content += "</tr>\n"
        }
        content += "</table>\n"
    }

    /// The whole document.
    var bytes: [UInt8] {
        let title = HTMLText.escape(title)
        return Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>\(title)</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem }
            td { padding: 0.1rem 1rem 0.1rem 0; vertical-align: top }
            h3 { border-top: 1px solid #ccc; margin: 2rem 0 0; padding-top: 1rem }
            label { display: inline-block; margin: 0 1rem 0.3rem 0 }
            table { font-size: 0.9rem }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            \(content)</body>
            </html>

            """.utf8)
    }
}
