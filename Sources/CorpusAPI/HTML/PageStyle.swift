import CorpusModel

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How our pages look and what little they do, and the policy that lets a browser do no more.
enum PageStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1c2024; --soft: #5b646d; --paper: #fff;
          --tint: #f3f5f7; --line: #d9dee3; --link: #0b57b0 }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e4e7ea; --soft: #9aa4ae; --paper: #14171a; --tint: #1f2429;
            --line: #353c43; --link: #7ab7ff } }
        * { box-sizing: border-box }
        html { scroll-padding-top: 4rem }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif }
        a { color: var(--link); text-decoration: none }
        a:hover { text-decoration: underline }
        code, pre { font: 0.9em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
        header { position: sticky; top: 0; z-index: 1; display: flex; gap: 1.5rem;
          align-items: baseline; padding: 0.7rem 1.5rem; background: var(--paper);
          border-bottom: 1px solid var(--line) }
        header > a { color: var(--ink); font-weight: 650 }
        header nav a { margin-right: 1rem }
        main { max-width: 54rem; margin: 0 auto; padding: 1rem 1.5rem 6rem; overflow-wrap: anywhere }
        h1 { font-size: 2rem; line-height: 1.2; margin: 1.5rem 0 0.5rem }
        h2 { font-size: 1.4rem; margin: 3rem 0 0.5rem; padding-bottom: 0.3rem;
          border-bottom: 1px solid var(--line) }
        h3 { font-size: 1.05rem; margin: 2.2rem 0 0.2rem }
        h3 a { color: inherit }
        p { margin: 0.4rem 0 0.8rem }
        ul { padding-left: 1.2rem }
        td code { background: var(--tint); border-radius: 3px; padding: 0 0.25em }
        table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1rem; font-size: 0.92rem }
        td { border-top: 1px solid var(--line); padding: 0.4rem 1rem 0.4rem 0; vertical-align: top }
        td:first-child { white-space: nowrap; font-weight: 550 }
        td:nth-child(2) { min-width: 15rem }
        td:last-child { padding-right: 0 }
        h2 + table tr:first-child td { border-top: 0 }
        dl { display: flex; flex-wrap: wrap; gap: 0.8rem; margin: 1rem 0 }
        dl div { background: var(--tint); border-radius: 8px; padding: 0.6rem 1.1rem }
        dt { color: var(--soft); font-size: 0.9rem }
        dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums }
        .command { position: relative }
        pre { margin: 0.5rem 0 0.8rem; padding: 0.6rem 4.5rem 0.6rem 0.9rem; background: var(--tint);
          border-radius: 6px; white-space: pre-wrap; user-select: all }
        button, input, select { font: inherit; color: inherit; background: var(--paper);
          border: 1px solid var(--line); border-radius: 5px; padding: 0.2rem 0.6rem }
        button { cursor: pointer }
        .copy { position: absolute; top: 0.4rem; right: 0.4rem; font-size: 0.85rem }
        summary { cursor: pointer; color: var(--soft) }
        form { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
          gap: 0.5rem 1rem; align-items: end; margin: 0.6rem 0 1rem }
        .search { grid-template-columns: minmax(0, 24rem) auto }
        label { display: grid; font-size: 0.85rem; color: var(--soft) }
        form button { justify-self: start }
        .contents ul { list-style: none; margin: 0 0 0.8rem; padding: 0 }
        .contents li { padding: 0.1rem 0 }
        .contents nav { font-size: 0.85rem }
        .contents p { margin: 0; font-weight: 600 }
        @media (min-width: 70rem) {
          .contents { position: fixed; top: 3.2rem; bottom: 0; left: 0; width: 20rem;
            overflow-y: auto; padding: 1rem 1.5rem; border-right: 1px solid var(--line) }
          .contents summary { display: none }
          .contents ~ main { margin-left: max(21rem, calc(50vw - 22rem)) } }
        @media (max-width: 69.99rem) {
          .contents { padding: 0.8rem 1.5rem; border-bottom: 1px solid var(--line) }
          .contents nav { columns: 18rem; padding-top: 0.6rem } }
        @media (max-width: 40rem) {
          td { display: block; border: 0; padding: 0; min-width: 0 !important }
          tr { display: block; border-top: 1px solid var(--line); padding: 0.5rem 0 }
          td:first-child { white-space: normal }
          header, main { padding-left: 1rem; padding-right: 1rem } }
        """

    /// Leaves empty fields out of a query, copies a command, and folds the contents on small screens.
    static let script = """
        addEventListener("formdata", event => {
          for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name)
        });
        addEventListener("click", async event => {
          if (event.target.className !== "copy") return;
          await navigator.clipboard.writeText(event.target.previousSibling.textContent);
          event.target.textContent = "Copied"
        });
        if (innerWidth < 1120) document.querySelector(".contents")?.removeAttribute("open")
        """

    /// The value of `Content-Security-Policy`: the style and script above by their hashes, nothing else.
    static let policy =
        "default-src 'none'; style-src '\(source(sheet))'; script-src '\(source(script))'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    /// CSP Level 3 §2.3.1: the hash of exactly what stands between the tags.
    private static func source(_ text: String) -> String {
        var hash = StableHash()
        hash.add(text.utf8)
        return "sha256-" + Data(hash.finish()).base64EncodedString()
    }
}
