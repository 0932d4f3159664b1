/// Nouns that call the holder of one role by the name of a wider one: "the lawmaker" for Senator X.
enum RoleKinds {
    /// Returns the noun that an abbreviated title stands for: "general" for "Gen.".
    static func noun(ofTitle word: WordHash) -> WordHash? { titles[word] }

    /// Returns the nouns of roles whose holders a noun may call so.
    static func narrower(than noun: WordHash) -> [WordHash] { kinds[noun] ?? [] }

    private static let titles: [WordHash: WordHash] = words(
        """
        gen. general
        lt. lieutenant
        col. colonel
        maj. major
        capt. captain
        adm. admiral
        sgt. sergeant
        cmdr. commander
        sen. senator
        rep. representative
        gov. governor
        amb. ambassador
        prof. professor
        dr. doctor
        """
    ).compactMapValues(\.first)

    private static let kinds: [WordHash: [WordHash]] = words(
        """
        lawmaker senator sen. representative rep. congressman congresswoman legislator parliamentarian mp deputy whip
        legislator senator sen. representative rep. congressman congresswoman lawmaker parliamentarian mp
        congressman representative rep.
        congresswoman representative rep.
        diplomat ambassador amb. envoy consul
        envoy ambassador amb. representative negotiator
        officer general gen. colonel col. major maj. captain capt. admiral adm. lieutenant lt. commander cmdr.
        commander general gen. admiral adm. colonel col.
        spokesperson spokesman spokeswoman
        spokesman spokesperson
        spokeswoman spokesperson
        academic professor prof. scholar
        scholar professor prof.
        """)

    /// Reads lines of a word and those that belong to it.
    private static func words(_ list: String) -> [WordHash: [WordHash]] {
        var words: [WordHash: [WordHash]] = [:]
        for line in list.split(separator: "\n") {
            let hashes = line.split(separator: " ").map { WordHash(String($0)) }
            words[hashes[0]] = Array(hashes.dropFirst())
        }
        return words
    }
}
