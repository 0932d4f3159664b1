/// Words whose full stop belongs to them.
enum Abbreviations {
    /// Abbreviations that keep their stop in capitals and small letters alike.
    private static let always = WordSet(
        """
        mr mrs ms messrs mme mlle dr prof sen rep gov lt gen col maj capt cmdr cpl sgt adm pvt brig supt
        hon rev sr jr esq amb insp atty pres vs inc corp ltd bros llc plc dept univ assn approx cf etc
        """)

    /// Abbreviations that are words of their own in small letters: "ill", "miss", "wash".
    private static let whenCapitalized = WordSet(
        """
        st mt ft fr co jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
        penn tenn tex vt va wash wis wyo vol fig ald no nos
        """)

    /// Abbreviations, with their stop, that stand before a name or number, so that no sentence ends after them.
    static let beforeName = WordSet(
        """
        mr. mrs. ms. messrs. mme. mlle. dr. prof. sen. rep. gov. lt. gen. col. maj. capt. cmdr. cpl. sgt. adm. pvt.
        brig. supt. hon. rev. st. mt. ft. amb. insp. ald. atty. pres. vs. cf. approx. fig. vol. nos.
        """)

    /// Words that open a sentence far more often than they go on after an abbreviation.
    static let sentenceOpeners = WordSet(
        """
        the a an this that these those he she it they we i you his her its their our my in on at but and or so yet if
        when while as after before since although though because for from with by to of there here what who how why
        where which however meanwhile then now still also both some many most such no not one two according asked
        """)

    /// Whether the full stop after this word is part of it.
    ///
    /// "No." is one before a number alone: "No. 10", but "He said no."
    static func keepsStop(_ word: WordHash, isCapitalized: Bool, isBeforeNumber: Bool) -> Bool {
        if numero.contains(word) { return isCapitalized && isBeforeNumber }
        return always.contains(word) || isCapitalized && whenCapitalized.contains(word)
    }

    private static let numero = WordSet("no nos")
}
