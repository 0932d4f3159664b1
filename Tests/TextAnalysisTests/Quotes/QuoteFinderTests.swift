import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct QuoteFinderTests {
    struct Example: CustomTestStringConvertible {
        let testDescription: String
        let paragraphs: [String]
        /// Each quote as `speaker: its parts, parted by |`.
        let quotes: [String]

        init(_ name: String, _ paragraphs: String..., quotes: [String]) {
            testDescription = name
            self.paragraphs = paragraphs
            self.quotes = quotes
        }
    }

    static let examples = [
        Example(
            "the verb before the name",
            "“We will not leave the valley,” said Henrik Solberg, a spokesman for the mission.",
            quotes: ["Henrik Solberg: We will not leave the valley,"]),
        Example(
            "the name before the verb",
            "“The talks have failed,” Mr. Solberg said on Tuesday in Geneva.",
            quotes: ["Solberg: The talks have failed,"]),
        Example(
            "the speaker first",
            "Mr. Solberg said, “The talks have failed and we will all go home.”",
            quotes: ["Solberg: The talks have failed and we will all go home."]),
        Example(
            "a colon", "Henrik Solberg told reporters: “We have nothing to hide.”",
            quotes: ["Henrik Solberg: We have nothing to hide."]),
        Example(
            "according to",
            "The attack was “a clear breach of the truce,” according to Henrik Solberg.",
            quotes: ["Henrik Solberg: a clear breach of the truce,"]),
        Example(
            "a quoted verb",
            "Last week Henrik Solberg “reaffirmed” the old promise of the two states.",
            quotes: ["Henrik Solberg: reaffirmed"]),
        Example(
            "split by its cue",
            "“The talks have failed,” said Henrik Solberg. “We will all go home.”",
            quotes: ["Henrik Solberg: The talks have failed,|We will all go home."]),
        Example(
            "split in the middle of a sentence",
            "“The talks,” Mr. Solberg said, “have failed.”",
            quotes: ["Solberg: The talks,|have failed."]),
        Example(
            "over paragraphs",
            "“The talks have failed,” Mr. Solberg said. “We will go home.",
            "“And we will not come back.”",
            quotes: ["Solberg: The talks have failed,|We will go home.|And we will not come back."]),
        Example(
            "a source without a name",
            "“There is no plan for the day after,” a senior official said.",
            quotes: ["a senior official: There is no plan for the day after,"]),
        Example(
            "several speakers at once",
            "The strikes were “unprovoked,” Western diplomats said.",
            quotes: ["Western diplomats: unprovoked,"]),
        Example(
            "part of a sentence",
            "Mr. Solberg said the strikes were “a grave mistake” and would cost lives.",
            quotes: ["Solberg: a grave mistake"]),
        Example(
            "nothing said", "Mr. Solberg left the talks before noon.", quotes: []),
        Example(
            "the title of a film in headline case",
            "Henrik Solberg wrote the novel “The Long Road to Peace” in a year.", quotes: []),
        Example(
            "the title of a work",
            "He is the author of “The Long Road to Peace,” a history of the talks.", quotes: []),
    ]

    @Test(arguments: examples)
    func `finds who said what`(_ example: Example) {
        let found = quotes(example.paragraphs)
        let written = found.quotes.map { quote in
            let parts = quote.parts.map { slice(example.paragraphs[$0.paragraph], $0) }
            return "\(quote.speaker.name ?? "?"): \(parts.joined(separator: "|"))"
        }
        #expect(written == example.quotes)
    }

    @Test(arguments: examples)
    func `spans give back text, speaker and cue`(_ example: Example) {
        for quote in quotes(example.paragraphs).quotes {
            let parts = quote.parts.map { slice(example.paragraphs[$0.paragraph], $0) }
            #expect(parts.joined(separator: " ") == quote.text)
            if let span = quote.speaker.span {
                #expect(slice(example.paragraphs[span.paragraph], span) == quote.speaker.surface)
            }
            if let cue = quote.cue {
                #expect(slice(example.paragraphs[cue.span.paragraph], cue.span) == cue.text)
            }
            #expect((0...1).contains(quote.confidence))
        }
    }

    @Test(arguments: examples)
    func `straight marks give the same answers as curly ones`(_ example: Example) {
        let straight = example.paragraphs.map {
            $0.replacing("“", with: "\"").replacing("”", with: "\"")
        }
        #expect(quotes(straight).quotes == quotes(example.paragraphs).quotes)
    }

    struct CueExample: CustomTestStringConvertible {
        let text: String
        let cue: String
        let lemma: String
        let kind: Cue.Class

        var testDescription: String { cue }
    }

    static let cues = [
        CueExample(
            text: "“The talks have failed,” Mr. Solberg said.", cue: "said", lemma: "say",
            kind: .says),
        CueExample(
            text: "“We will strike back,” Mr. Solberg warned on Monday.", cue: "warned",
            lemma: "warn", kind: .warns),
        CueExample(
            text: "“The talks have failed,” according to Mr. Solberg.", cue: "according to",
            lemma: "according to", kind: .says),
        CueExample(
            text: "“It is a lie from start to end,” Mr. Solberg shot back.", cue: "shot back",
            lemma: "shoot back", kind: .answers),
        CueExample(
            text: "Mr. Solberg went on to say: “The talks have failed.”", cue: "went on to say",
            lemma: "say", kind: .says),
        CueExample(
            text: "Mr. Solberg left the room, saying, “The talks have failed.”", cue: "saying",
            lemma: "say", kind: .says),
    ]

    @Test(arguments: cues)
    func `names the words that report`(_ example: CueExample) throws {
        let quote = try #require(quotes([example.text]).quotes.first)
        let cue = try #require(quote.cue)
        #expect(cue.text == example.cue)
        #expect(cue.lemma == example.lemma)
        #expect(cue.kind == example.kind)
    }

    struct KindExample: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let kind: Speaker.Kind

        init(_ name: String, _ text: String, _ kind: Speaker.Kind) {
            testDescription = name
            self.text = text
            self.kind = kind
        }
    }

    static let kinds = [
        KindExample("named", "“The talks have failed,” said Henrik Solberg.", .named),
        KindExample("role", "“The talks have failed,” the foreign minister said.", .role),
        KindExample("anonymous", "“The talks have failed,” a senior official said.", .anonymous),
        KindExample("collective", "“The talks have failed,” officials said.", .collective),
        KindExample("institution", "“The talks have failed,” the ministry said.", .institution),
        KindExample("document", "“The talks have failed,” the statement said.", .document),
    ]

    @Test(arguments: kinds)
    func `tells what kind of speaker it is`(_ example: KindExample) throws {
        let quote = try #require(quotes([example.text]).quotes.first)
        #expect(quote.speaker.kind == example.kind)
        #expect(quote.kind == .direct)
    }

    @Test func `part of a sentence is a mixed quote`() throws {
        let quote = try #require(
            quotes(["Mr. Solberg said the strikes were “a grave mistake” and cost lives."])
                .quotes.first)
        #expect(quote.kind == .mixed)
    }

    @Test func `he and she mean the person named before, and are told as references`() throws {
        let paragraphs = [
            "Mr. Henrik Solberg, the envoy, met Ms. Marta Lindqvist in Geneva.",
            "“The talks have failed,” he said.", "“They have not even begun,” she said.",
        ]
        let document = Document(paragraphs: paragraphs)
        let names = NameFinder.find(in: document)
        let found = QuoteFinder.find(in: document, names: names, spans: SpanMap(document))
        #expect(found.quotes.map(\.speaker.name) == ["Henrik Solberg", "Marta Lindqvist"])
        #expect(found.quotes.map(\.speaker.surface) == ["he", "she"])
        #expect(found.references.map { document.text($0.tokens) } == ["he", "she"])
        #expect(found.references.map(\.form) == [.pronoun, .pronoun])
    }

    @Test func `an official described before keeps that description`() throws {
        let found = quotes([
            "A former European official involved in the talks said they had failed.",
            "“Nobody wanted them,” the former official said.",
        ])
        let speaker = try #require(found.quotes.first).speaker
        #expect(speaker.name == "A former European official")
        #expect(speaker.surface == "the former official")
        #expect(speaker.kind == .anonymous)
    }

    @Test func `told X makes X the one spoken to`() throws {
        let paragraphs = ["“The talks have failed,” Henrik Solberg told Marta Lindqvist on Monday."]
        let document = Document(paragraphs: paragraphs)
        let names = NameFinder.find(in: document)
        let found = QuoteFinder.find(in: document, names: names, spans: SpanMap(document))
        let quote = try #require(found.quotes.first)
        let addressee = try #require(quote.addressee)
        #expect(names.entries[addressee].entity.name == "Marta Lindqvist")
        #expect(quote.speaker.name == "Henrik Solberg")
    }

    @Test func `a quote is about the entities named inside it, each once`() throws {
        let paragraphs = [
            "“Norway will stay. Norway and Sweden agree,” said Henrik Solberg, the envoy."
        ]
        let document = Document(paragraphs: paragraphs)
        let names = NameFinder.find(in: document)
        let found = QuoteFinder.find(in: document, names: names, spans: SpanMap(document))
        let quote = try #require(found.quotes.first)
        #expect(quote.about.map { names.entries[$0].entity.name } == ["Norway", "Sweden"])
    }

    @Test func `an office means the person named with it`() throws {
        let found = quotes([
            "President Henrik Solberg met the press in Oslo with Marta Lindqvist.",
            "“The talks have failed,” the president said.",
        ])
        let speaker = try #require(found.quotes.first).speaker
        #expect(speaker.name == "Henrik Solberg")
        #expect(speaker.kind == .named)
        #expect(found.references.map(\.form) == [.nominal])
    }

    @Test func `who spoke last goes on speaking`() {
        let found = quotes([
            "Marek Horvat, the spokesman, rejected the plan as “a bad joke”. Bratislava, he said, “has its own plan”.",
            "Peter Novak, his party colleague, was absent.",
        ])
        #expect(found.quotes.map(\.speaker.name) == ["Marek Horvat", "Marek Horvat"])
    }

    @Test func `the office of one country is not held by the named holder of another's`() throws {
        let found = quotes([
            "President Henrik Solberg left the talks.", "Javad Karimi’s answer was measured.",
            "“The deal will remain,” the Iranian president said.",
        ])
        #expect(try #require(found.quotes.first).speaker.name != "Henrik Solberg")
    }

    @Test func `it means the body that the sentence before speaks of`() throws {
        let found = quotes([
            "The Norwegian Foreign Ministry denied any part in it. “This is absurd,” it said in a statement."
        ])
        let speaker = try #require(found.quotes.first).speaker
        #expect(speaker.name == "Norwegian Foreign Ministry")
        #expect(speaker.kind == .institution)
        #expect(found.references.map(\.form) == [.pronoun])
    }

    @Test(arguments: [
        ("Henrik Solberg rejected the remarks as “irresponsible and rude”.", "reject"),
        ("Tass, the official Soviet press agency, accused Oslo of “seeking a quarrel”.", "accuse"),
    ])
    func `a noun is no cue`(text: String, lemma: String) throws {
        #expect(try #require(quotes([text]).quotes.first).cue?.lemma == lemma)
    }

    @Test func `a text in which nobody says anything has neither quotes nor references`() {
        let found = quotes(["Henrik Solberg went home. He said nothing."])
        #expect(found.quotes.isEmpty)
        #expect(found.references.isEmpty)
    }

    private func quotes(_ paragraphs: [String]) -> QuoteFinder.Findings {
        let document = Document(paragraphs: paragraphs)
        return QuoteFinder.find(
            in: document, names: NameFinder.find(in: document), spans: SpanMap(document))
    }

    private func slice(_ text: String, _ span: Span) -> String {
        let units = Array(text.utf16)[span.start..<span.end]
        return String(decoding: units, as: UTF16.self)
    }
}
