/// Nouns that name speakers by office, part or kind.
enum SpeakerNouns {
    static let persons = """
        official spokesman spokeswoman spokesperson president minister premier chancellor secretary senator
        congressman congresswoman representative governor mayor lawmaker legislator diplomat ambassador envoy
        commander general admiral colonel officer soldier captain major lieutenant sergeant leader chief head boss
        chairman chairwoman chair director deputy commissioner counselor counsellor adviser advisor aide assistant
        staffer strategist consultant analyst expert scholar professor researcher scientist economist historian
        author writer reporter journalist columnist correspondent editor anchor host moderator broadcaster presenter
        commentator critic opponent rival ally supporter backer donor activist organizer organiser campaigner
        protester demonstrator candidate nominee contender front-runner frontrunner incumbent challenger politician
        statesman republican democrat conservative liberal socialist communist dissident exile refugee migrant rebel
        militant fighter insurgent terrorist extremist cleric imam ayatollah bishop archbishop pope pastor priest
        rabbi king queen prince princess emperor sheikh sultan emir crown judge justice prosecutor lawyer attorney
        solicitor barrister defendant suspect witness victim survivor plaintiff detective investigator inspector
        policeman sheriff agent operative spy source insider person man woman boy girl guy kid student teacher
        doctor physician nurse neurosurgeon surgeon farmer worker driver pilot sailor crewman businessman
        businesswoman executive entrepreneur banker investor trader billionaire mogul tycoon magnate developer owner
        founder manager president-elect employee employer colleague friend neighbor neighbour resident villager
        citizen voter taxpayer veteran father mother wife husband son daughter brother sister widow parent actor
        actress singer artist filmmaker comedian coach player star narrator announcer caller user commenter blogger
        questioner heckler audience-member attendee delegate superdelegate participant observer monitor
        negotiator mediator interpreter speaker whip treasurer comptroller auditor regulator watchdog lobbyist
        pollster operator dealer designer architect engineer technician contractor texan newcomer outsider
        secretary-general counterpart predecessor successor interviewer interviewee respondent poster dictator
        strongman ruler monarch autocrat statesperson jihadist hacker whistleblower whistle-blower peacekeeper
        undersecretary vice-president prime-minister negotiator chargé attaché consul marine cadet recruit
        """
    static let people = """
        people men women children folks lawmakers police staff crowd parents experts some others many critics
        authorities scholars spokesmen spokeswomen spokespeople businessmen policymakers policy-makers officers
        crewmen servicemen congressmen protesters aides secretaries-general observers supporters attendees
        """
    static let institutions = """
        government administration ministry department agency bureau office council committee commission board panel
        court parliament congress senate house legislature cabinet party campaign coalition alliance bloc union
        federation association organization organisation institute institution foundation group network company firm
        corporation bank newspaper paper magazine broadcaster outlet publication website site journal daily tabloid
        regime kremlin army military navy force command embassy consulate mission delegation secretariat opposition
        movement militia camp team club league university school church hospital service authority tribunal
        think-tank thinktank charity nonprofit non-profit ngo station channel platform account community country
        nation republic side
        """
    static let documents = """
        statement report letter memo memorandum document resolution declaration communique communiqué treaty agreement
        accord constitution law bill act order ruling decision indictment complaint lawsuit suit filing affidavit
        petition testimony transcript speech address interview article story editorial column essay op-ed book
        memoir study survey poll paper review analysis assessment estimate summary briefing note message email e-mail
        tweet post blog release ad advertisement video clip tape recording film movie song headline caption sign
        banner placard poster slogan text page passage chapter strategy doctrine plan proposal blueprint draft
        charter manifesto pledge platform program cable dispatch readout guideline website edition fact-sheet
        press-release letterhead voiceover voice-over narration quote excerpt piece feed
        """
    /// Nouns of people whom the writer keeps from the reader.
    static let anonymous = "source sources insider insiders person people someone somebody"

    /// Returns the plurals of a list of nouns.
    static func plurals(of words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).map { word in
            if word.hasSuffix("man") { return word.dropLast(2) + "en" }
            let before = word.dropLast().last ?? "a"
            if word.hasSuffix("y"), !"aeou".contains(before) { return word.dropLast() + "ies" }
            let hisses = ["s", "sh", "ch", "x"].contains { word.hasSuffix($0) }
            return word + (hisses ? "es" : "s")
        }
        .joined(separator: " ")
    }
}
