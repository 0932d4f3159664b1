/// Offices that one person holds at a time, each under one name whatever an article calls it.
enum OfficeTitles {
    /// Returns the name of an office, from the hash of its words joined by spaces; `nil` for other roles.
    static func name(_ words: WordHash) -> String? { names[words] }

    /// Returns the code of the country that has an office of these very words; `nil` for most.
    static func country(_ words: WordHash) -> String? {
        if american.contains(words) { return "US" }
        return british.contains(words) ? "GB" : nil
    }

    private static let american = WordSet(
        phrases: """
            secretary of state
            deputy secretary of state
            secretary of defense
            secretary of war
            treasury secretary
            secretary of the treasury
            attorney general
            secretary of homeland security
            homeland security secretary
            commerce secretary
            secretary of commerce
            """)
    private static let british = WordSet(
        phrases: """
            chancellor of the exchequer
            home secretary
            foreign secretary
            """)

    /// Words for whoever heads a body, whatever the office is called.
    static let heads = WordSet("chief head boss leader")
    /// The offices of those who head a body.
    static let headOffices: Set<String> = [
        "president", "director", "secretary general", "chairman", "chairwoman", "chief executive",
        "chief",
    ]

    /// Words that make the phrase another office, with another holder, if they open it.
    static let qualifiers = WordSet(
        "deputy vice assistant under associate junior shadow acting interim caretaker first second")
    /// Words by which nobody holds the office any more, or not yet.
    static let past = WordSet(
        "former ex then late ousted deposed one-time onetime past previous incoming designate elect"
            + " future disgraced")

    /// The name of each office, then what else it is called.
    private static let list = """
        president: head of state
        vice president: vice-president
        prime minister: premier|head of government|taoiseach
        chancellor
        supreme leader
        king
        queen
        emir
        crown prince
        foreign minister: foreign secretary|secretary of state|minister of foreign affairs|minister for foreign \
        affairs|foreign affairs minister|external affairs minister|minister of external affairs|top \
        diplomat|chief diplomat|secretary of state for foreign affairs
        deputy foreign minister: deputy minister of foreign affairs|vice foreign minister
        deputy secretary of state
        defense minister: defence minister|defense secretary|defence secretary|secretary of defense|secretary of \
        defence|minister of defense|minister of defence|secretary of war|war secretary|secretary of state for defence
        finance minister: minister of finance|treasury secretary|secretary of the treasury|chancellor of the exchequer
        interior minister: minister of the interior|home secretary|minister of interior|home minister
        trade minister: minister of trade|commerce minister|commerce secretary|secretary of commerce
        energy minister: energy secretary|minister of energy|oil minister
        justice minister: minister of justice|attorney general
        national security adviser: national security advisor
        homeland security secretary: secretary of homeland security
        secretary general: general secretary
        press secretary
        director: director general
        chief: head|boss
        chief executive: ceo
        chairman
        chairwoman
        spokesman
        spokeswoman
        ambassador to the united nations: un ambassador|u.n. ambassador|ambassador to the un|ambassador to the u.n.
        army chief: chief of the army|army chief of staff
        joint chiefs chairman: chairman of the joint chiefs|chairman of the joint chiefs of staff
        nuclear negotiator: chief nuclear negotiator|top nuclear negotiator
        central bank governor: central bank chief
        """

    private static let names: [WordHash: String] = {
        var names: [WordHash: String] = [:]
        for line in list.split(separator: "\n") {
            let parts = line.split(separator: ": ", maxSplits: 1)
            let name = String(parts[0])
            names[WordHash(name)] = name
            for other in parts.dropFirst().joined().split(separator: "|") {
                names[WordHash(String(other))] = name
            }
        }
        return names
    }()
}
