import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct ReportingVerbTests {
    struct Example: CustomTestStringConvertible {
        let word: String
        let lemma: String
        let kind: Cue.Class
        let form: ReportingVerb.Form

        var testDescription: String { word }

        init(
            _ word: String, _ lemma: String, _ kind: Cue.Class, _ form: ReportingVerb.Form = .finite
        ) {
            self.word = word
            self.lemma = lemma
            self.kind = kind
            self.form = form
        }
    }

    static let examples = [
        Example("said", "say", .says), Example("says", "say", .says),
        Example("saying", "say", .says, .participle), Example("say", "say", .says, .base),
        Example("denied", "deny", .denies), Example("denies", "deny", .denies),
        Example("denying", "deny", .denies, .participle),
        Example("admitted", "admit", .confirms),
        Example("admitting", "admit", .confirms, .participle),
        Example("praising", "praise", .praises, .participle),
        Example("written", "write", .writes), Example("wrote", "write", .writes),
        Example("condemned", "condemn", .condemns), Example("vowed", "vow", .promises),
        Example("threatened", "threaten", .threatens), Example("warns", "warn", .warns),
        Example("urging", "urge", .demands, .participle),
        Example("predicted", "predict", .predicts), Example("suggests", "suggest", .suggests),
        Example("claimed", "claim", .claims), Example("asked", "ask", .asks),
        Example("replied", "reply", .answers), Example("questioned", "question", .questions),
        Example("pointed out", "point out", .says), Example("shot back", "shoot back", .answers),
        Example("went on", "go on", .says), Example("Said", "say", .says),
    ]

    @Test(arguments: examples)
    func `knows a verb by each of its forms`(_ example: Example) throws {
        let entry = try #require(ReportingVerb.forms[WordHash(example.word)])
        #expect(entry.verb.lemma == example.lemma)
        #expect(entry.verb.kind == example.kind)
        #expect(entry.form == example.form)
    }

    @Test(arguments: ["sayed", "writed", "admited", "denyed", "table"])
    func `knows no forms that do not exist`(_ word: String) {
        #expect(ReportingVerb.forms[WordHash(word)] == nil)
    }
}
