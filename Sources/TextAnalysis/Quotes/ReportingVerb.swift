import CorpusModel

/// A verb that reports what somebody said, in its dictionary form.
struct ReportingVerb: Sendable {
    /// The form of a verb that a word is.
    enum Form: UInt8, Sendable {
        /// "says", "said": has a speaker for its subject.
        case finite
        /// "saying".
        case participle
        /// "say": finite, or after "to" and "will".
        case base
    }

    /// One inflected form.
    struct Entry: Sendable {
        var verb: ReportingVerb
        var form: Form
    }

    /// The verb as dictionaries list it: "say", "point out".
    var lemma: String
    /// What kind of speech act it names.
    var kind: Cue.Class
    /// Whether the verb most often reports speech; "call" and "describe" do so at times.
    var isStrong: Bool

    /// The verbs by their inflected forms.
    static let forms: [WordHash: Entry] = {
        var forms: [WordHash: Entry] = [:]
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, let kind = Cue.Class(rawValue: String(fields[0])) else {
                preconditionFailure("Each line begins with a class and a strength.")
            }
            for field in fields.dropFirst(2) {
                let parts = field.split(separator: "/").map { String($0.replacing("_", with: " ")) }
                let verb = ReportingVerb(lemma: parts[0], kind: kind, isStrong: fields[1] == "+")
                let inflected = Inflection(of: parts)
                forms[WordHash(parts[0])] = Entry(verb: verb, form: .base)
                forms[WordHash(inflected.third)] = Entry(verb: verb, form: .finite)
                for past in inflected.pasts {
                    forms[WordHash(past)] = Entry(verb: verb, form: .finite)
                }
                forms[WordHash(inflected.participle)] = Entry(verb: verb, form: .participle)
            }
        }
        return forms
    }()

    /// First words of the verbs of two words, in every form.
    static let phrasalOpeners: Set<WordHash> = {
        var openers: Set<WordHash> = []
        for line in table.split(separator: "\n") {
            for field in line.split(separator: " ").dropFirst(2) where field.contains("_") {
                let parts = field.split(separator: "/").map { String($0.prefix { $0 != "_" }) }
                let inflected = Inflection(of: parts)
                let words = [parts[0], inflected.third, inflected.participle] + inflected.pasts
                openers.formUnion(words.map { WordHash($0) })
            }
        }
        return openers
    }()

    /// The regular forms of a verb, and the irregular ones its table entry gives.
    private struct Inflection {
        var third: String
        var pasts: [String]
        var participle: String

        /// Reads `[base, past?, past participle?]`; of two words the first is inflected.
        init(of parts: [String]) {
            let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
            let base = words[0]
            let particle = words.count > 1 ? " " + words[1] : ""
            let stem = String(base.dropLast())
            let endsInConsonantY = base.hasSuffix("y") && !"aeou".contains(stem.last ?? "a")
            let hisses = ["s", "sh", "ch", "x", "z"].contains { base.hasSuffix($0) }
            third = (endsInConsonantY ? stem + "ies" : base + (hisses ? "es" : "s")) + particle
            let regular =
                base.hasSuffix("e") ? base + "d" : endsInConsonantY ? stem + "ied" : base + "ed"
            pasts = parts.count > 1 ? Array(parts[1...]) : [regular + particle]
            let past = parts.count > 1 ? parts[1].split(separator: " ")[0] : ""
            let doubles = past.hasSuffix("ed") && past.count == base.count + 3
            let dropsE = base.hasSuffix("e") && !base.hasSuffix("ee")
            participle =
                (doubles ? past.dropLast(2) + "ing" : (dropsE ? stem : base) + "ing") + particle
        }
    }

    /// Class, `+` for verbs that most often report speech or `-` for those that do at times, then verbs as
    /// base/past/participle where irregular; `_` joins the two words of a phrasal verb.
    private static let table = """
        says + say/said tell/told add state remark note comment observe mention declare announce explain \
        continue conclude recall recount relate opine muse quip/quipped joke laugh reason reiterate repeat reflect \
        chime_in point_out go_on/went_on/gone_on sum_up/summed_up put_it begin/began/begun interject interrupt \
        whisper shout yell exclaim cry scream murmur mutter mumble bark roar boom chant chorus thunder intone drawl \
        gush sigh sob/sobbed blurt volunteer lecture testify brief narrate confide confess reveal report tweet \
        retweet volunteer venture offer elaborate clarify emphasize emphasise stress underscore underline \
        sing/sang/sung beam crow grumble groan moan vent fume brag/bragged boast gloat preach inform instruct \
        remind surmise wisecrack gripe enthuse editorialize philosophize theorize marvel
        says - speak/spoke/spoken talk describe call dub/dubbed term label name portray characterize characterise \
        brand liken compare refer cite quote mean/meant see/saw/seen think/thought feel/felt believe consider \
        find/found show hear/heard signal discuss address cast/cast express voice detail outline frame depict identify \
        recognize recognise view regard summarize summarise introduce hint imply hold/held deem list
        asks + ask inquire enquire query wonder press
        questions + question
        questions - challenge doubt ponder
        answers + answer reply respond retort rejoin counter shoot_back/shot_back fire_back hit_back \
        snap_back/snapped_back write_back/wrote_back/written_back demur/demurred
        answers - rebut/rebutted rejoin
        claims + claim allege maintain contend assert insist argue profess
        claims - swear/swore/sworn
        warns + warn caution
        warns - alert fear worry
        threatens + threaten
        denies + deny dispute protest
        denies - reject dismiss refute rebuff contradict disavow
        confirms + confirm acknowledge admit/admitted concede affirm attest verify agree
        confirms - recognise grant
        demands + demand urge order exhort implore plead beg/begged
        demands - insist_on call_on call_for appeal command request press_for direct want
        promises + promise pledge vow assure guarantee
        promises - swear_to offer_to reassure
        condemns + condemn denounce decry blast slam/slammed lambast lambaste complain lament rail_against fault \
        bemoan criticize criticise rip/ripped scold chide chastise
        condemns - accuse blame deplore attack mock ridicule rap/rapped deride castigate excoriate rebuke berate \
        assail scoff sneer taunt charge hit_out lash_out censure pan/panned regret/regretted
        praises + praise
        praises - hail commend laud applaud thank congratulate welcome salute credit admire celebrate honor honour
        predicts + predict forecast/forecast prophesy
        predicts - expect project anticipate foresee/foresaw/foreseen estimate calculate envision
        suggests + suggest propose recommend advise speculate posit/posited
        suggests - indicate urge_on argue_for favor favour support endorse advocate
        writes + write/wrote/written post email e-mail text read/read blog/blogged
        writes - publish sign print title headline caption inscribe entitle
        """
}
