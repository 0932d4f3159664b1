/// British and American spellings of one word.
enum SpellingVariants {
    /// Shortest word that has another spelling, in letters.
    private static let shortest = 4

    /// Returns how else a word is spelt, in small letters; empty for most words.
    ///
    /// Some of what is returned is no word, which costs a look into the index and finds nothing.
    static func of(_ word: String) -> [String] {
        let word = word.lowercased()
        guard word.utf8.count >= shortest, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return [] }
        var variants: [String] = []
        for (british, american) in beginnings {
            if word.hasPrefix(british) { variants.append(american + word.dropFirst(british.count)) }
            if word.hasPrefix(american) {
                variants.append(british + word.dropFirst(american.count))
            }
        }
        for (british, american) in endings {
            // "size" and "rise" are spelt one way everywhere.
            let stem = 3
            if word.hasSuffix(british), word.utf8.count >= british.utf8.count + stem {
                variants.append(word.dropLast(british.count) + american)
            }
            if word.hasSuffix(american), word.utf8.count >= american.utf8.count + stem {
                variants.append(word.dropLast(american.count) + british)
            }
        }
        return variants.filter { $0 != word }
    }

    private static let endings: [(british: String, american: String)] = [
        ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"),
        ("iser", "izer"), ("isers", "izers"), ("isation", "ization"),
        ("isations", "izations"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"),
        ("ysers", "yzers"), ("yser", "yzer"),
    ]

    private static let beginnings: [(british: String, american: String)] = [
        ("aeroplane", "airplane"), ("ageing", "aging"), ("aluminium", "aluminum"),
        ("archaeolog", "archeolog"), ("armour", "armor"), ("artefact", "artifact"),
        ("behaviour", "behavior"), ("calibre", "caliber"), ("cancelled", "canceled"),
        ("cancelling", "canceling"), ("candour", "candor"), ("catalogue", "catalog"),
        ("centre", "center"), ("channelled", "channeled"), ("channelling", "channeling"),
        ("clamour", "clamor"), ("colour", "color"), ("counselled", "counseled"),
        ("counselling", "counseling"), ("defence", "defense"), ("dialogue", "dialog"),
        ("endeavour", "endeavor"), ("favour", "favor"), ("fervour", "fervor"),
        ("fibre", "fiber"), ("flavour", "flavor"), ("fuelled", "fueled"),
        ("fuelling", "fueling"), ("fulfil", "fulfill"), ("grey", "gray"), ("harbour", "harbor"),
        ("honour", "honor"), ("humour", "humor"), ("judgement", "judgment"),
        ("kilometre", "kilometer"), ("labelled", "labeled"), ("labelling", "labeling"),
        ("labour", "labor"), ("levelled", "leveled"), ("levelling", "leveling"),
        ("licence", "license"), ("litre", "liter"), ("manoeuvre", "maneuver"),
        ("marshalled", "marshaled"), ("marshalling", "marshaling"), ("metre", "meter"),
        ("modelled", "modeled"), ("modelling", "modeling"), ("mould", "mold"),
        ("neighbour", "neighbor"), ("odour", "odor"), ("offence", "offense"),
        ("paediatr", "pediatr"), ("plough", "plow"), ("pretence", "pretense"),
        ("programme", "program"), ("quarrelled", "quarreled"), ("quarreller", "quarreler"),
        ("quarrelling", "quarreling"), ("rigour", "rigor"), ("rumour", "rumor"),
        ("sabre", "saber"), ("saviour", "savior"), ("sceptic", "skeptic"),
        ("signalled", "signaled"), ("signalling", "signaling"), ("skilful", "skillful"),
        ("sombre", "somber"), ("spectre", "specter"), ("splendour", "splendor"),
        ("sulphur", "sulfur"), ("theatre", "theater"), ("travelled", "traveled"),
        ("traveller", "traveler"), ("travelling", "traveling"), ("tumour", "tumor"),
        ("tunnelled", "tunneled"), ("tunneller", "tunneler"), ("tunnelling", "tunneling"),
        ("valour", "valor"), ("vapour", "vapor"), ("vigour", "vigor"),
    ]
}
