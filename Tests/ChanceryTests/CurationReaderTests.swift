import CorpusModel
import Foundation
import Testing

@testable import Chancery

@Suite struct CurationReaderTests {
    private func read(_ text: String) -> (Curation, problems: [String]) {
        CurationReader.read(Array(text.utf8), path: "c.json")
    }

    struct Mistake: CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let problems: [String]

        init(_ name: String, _ text: String, _ problems: String...) {
            testDescription = name
            self.text = text
            self.problems = problems.map { "c.json, line " + $0 }
        }
    }

    static let mistakes = [
        Mistake(
            "no object", "[]",
            "1, column 1: here is a list where a curation file in braces belongs."),
        Mistake(
            "an unknown list", #"{"merges": []}"#,
            "1, column 2: \"merges\" is no key of a curation file; did you mean \"merge\"?"),
        Mistake(
            "no list", #"{"drop": {}}"#,
            "1, column 10: here is an object where a list of rules belongs."),
        Mistake(
            "no rule", #"{"drop": [1]}"#,
            "1, column 11: here is a number where a drop in braces belongs."),
        Mistake(
            "an unknown key and one missing, told at once",
            """
            {"merge": [
              {"into": "ent_a", "form": ["ent_b"]}
            ]}
            """,
            "2, column 3: this merge lacks \"from\".",
            "2, column 21: \"form\" is no key of a merge; did you mean \"from\"?"),
        Mistake(
            "an empty list of entities", #"{"merge": [{"into": "a", "from": []}]}"#,
            "1, column 34: here is a list where a list of at least one entity belongs."),
        Mistake(
            "a name that is no id", #"{"drop": [{"entity": "Jane Doe"}]}"#,
            "1, column 22: \"Jane Doe\" is no id or slug; a name is written {\"name\": \"...\", \"type\": \"person\"}."
        ),
        Mistake(
            "no entity", #"{"drop": [{"entity": null}]}"#,
            "1, column 22: here is null where an entity (id, slug, or name and type) belongs."),
        Mistake(
            "a name without type", #"{"drop": [{"entity": {"name": "X"}}]}"#,
            "1, column 22: this entity lacks \"type\"."),
        Mistake(
            "an unknown type", #"{"drop": [{"entity": {"name": "X", "type": "persn"}}]}"#,
            "1, column 44: \"persn\" is no type; did you mean \"person\"?"),
        Mistake(
            "an unknown subtype",
            #"{"retype": [{"entity": "x", "type": "place", "subtype": "town"}]}"#,
            "1, column 57: \"town\" is no subtype of place; allowed are country, city, region, water."
        ),
        Mistake(
            "a subtype where there are none",
            #"{"retype": [{"entity": "x", "type": "person", "subtype": "city"}]}"#,
            "1, column 58: the type person has no subtypes."),
        Mistake(
            "an empty name", #"{"rename": [{"entity": "x", "name": " "}]}"#,
            "1, column 37: a text has 1 to 300 characters, none of them a control character or an unseen mark."
        ),
        Mistake(
            "a name that drives a terminal", #"{"rename": [{"entity": "x", "name": "a\u009B2J"}]}"#,
            "1, column 37: a text has 1 to 300 characters, none of them a control character or an unseen mark."
        ),
        Mistake(
            "a name that turns its line around",
            #"{"rename": [{"entity": "x", "name": "a\u202Eb"}]}"#,
            "1, column 37: a text has 1 to 300 characters, none of them a control character or an unseen mark."
        ),
        Mistake(
            "words in two lines",
            #"{"speaker": [{"article": "a", "text": "b\u2028c", "speaker": null}]}"#,
            "1, column 39: a text has 1 to 10000 characters, none of them a control character."),
        Mistake(
            "a part without condition", #"{"split": [{"entity": "x", "parts": [{"name": "Y"}]}]}"#,
            "1, column 38: a part needs at least one of articles, roles, names, named_with."),
        Mistake(
            "a part called like the entity",
            #"{"split": [{"entity": {"name": "Y", "type": "person"}, "parts": [{"name": "y", "roles": ["a"]}]}]}"#,
            "1, column 66: a part needs another name than the entity itself."),
        Mistake(
            "two parts of one name",
            #"{"split": [{"entity": "x", "parts": [{"name": "Y", "roles": ["a"]}, {"name": "y", "roles": ["b"]}]}]}"#,
            "1, column 69: another part has the name \"y\" already."),
        Mistake(
            "a quote by id and words",
            #"{"speaker": [{"quote": "quo_a", "text": "b", "speaker": null}]}"#,
            "1, column 14: a speaker needs either \"quote\", or \"article\" and \"text\"."),
        Mistake(
            "no word of who speaks", #"{"speaker": [{"quote": "quo_a"}]}"#,
            "1, column 14: this speaker lacks \"speaker\"."),
        Mistake("a comment", "{\n// no\n}", "2, column 1: JSON has no comments."),
    ]

    @Test(arguments: mistakes)
    func `names line, column and what would be right`(_ mistake: Mistake) {
        #expect(read(mistake.text).problems == mistake.problems)
    }

    static let contradictions = [
        Mistake(
            "merged and dropped",
            """
            {"merge": [
              {"into": "a", "from": ["b"]}],
             "drop": [
              {"entity": "b"}]}
            """,
            "4, column 3: this rule means \"b\" and drops it, but line 2 merges it into another."),
        Mistake(
            "merged into what is dropped",
            """
            {"drop": [{"entity": {"name": "A", "type": "person"}}],
             "merge": [{"into": {"name": "a", "type": "person"}, "from": ["b"]}]}
            """,
            "2, column 12: this rule means the person \"a\" and merges others into it, but line 1 drops it."
        ),
        Mistake(
            "merged twice",
            """
            {"merge": [{"into": "a", "from": ["b"]},
             {"into": "c", "from": ["b"]}]}
            """,
            "2, column 2: this rule means \"b\" and merges it into another, but line 1 merges it into another."
        ),
        Mistake(
            "merged and split",
            """
            {"split": [{"entity": "b", "parts": [{"name": "X", "roles": ["r"]}]}],
             "merge": [{"into": "a", "from": ["b"]}]}
            """,
            "2, column 12: this rule means \"b\" and merges it into another, but line 1 splits it."),
        Mistake(
            "two names",
            """
            {"rename": [{"entity": "b", "name": "X"},
             {"entity": "b", "name": "Y"}]}
            """,
            "2, column 2: this rule means \"b\" and renames it, but line 1 renames it."),
        Mistake(
            "two names of one whose name is written in two ways",
            """
            {"rename": [{"entity": {"name": "José Pérez", "type": "person"}, "name": "X"},
             {"entity": {"name": "JOSE PEREZ.", "type": "person"}, "name": "Y"}]}
            """,
            "2, column 2: this rule means the person \"JOSE PEREZ.\" and renames it, but line 1 renames it."
        ),
        Mistake(
            "a quote twice whose words are written in two ways",
            """
            {"speaker": [{"article": "a", "text": "Ça va", "speaker": "b"},
             {"article": "a", "text": "ca  VA", "speaker": "c"}]}
            """,
            "2, column 2: line 1 gives this quote a speaker already."),
        Mistake(
            "dropped and speaking",
            """
            {"drop": [{"entity": "b"}],
             "speaker": [{"quote": "q", "speaker": "b"}]}
            """,
            "2, column 14: this rule means \"b\" and lets it speak, but line 1 drops it."),
        Mistake(
            "a quote twice",
            """
            {"speaker": [{"quote": "q", "speaker": "b"},
             {"quote": "q", "speaker": null}]}
            """,
            "2, column 2: line 1 gives this quote a speaker already."),
        Mistake(
            "merged into itself", #"{"merge": [{"into": "a", "from": ["a"]}]}"#,
            "1, column 12: \"a\" is merged into itself."),
        Mistake(
            "a circle",
            """
            {"merge": [{"into": "a", "from": ["b"]},
             {"into": "c", "from": ["a"]},
             {"into": "b", "from": ["c"]}]}
            """,
            "3, column 2: the merges on lines 1, 2, 3 go in a circle."),
    ]

    @Test(arguments: contradictions)
    func `a contradiction names both lines`(_ mistake: Mistake) {
        #expect(read(mistake.text).problems == mistake.problems)
    }

    @Test func `what goes together is no contradiction`() {
        let (curation, problems) = read(
            """
            {"merge": [{"into": "a", "from": ["b"]}, {"into": "a", "from": ["c"]},
               {"into": "d", "from": ["a"]}],
             "rename": [{"entity": "d", "name": "X", "note": "Why."}],
             "retype": [{"entity": "d", "type": "place"}],
             "speaker": [{"quote": "q", "speaker": "b"}, {"quote": "r", "speaker": "b"}]}
            """)
        #expect(problems == [])
        #expect(curation.count == 7)
        #expect(curation.merges.map(\.line) == [1, 1, 2])
    }

    @Test func `names lose the white space at their ends`() {
        let (curation, problems) = read(
            #"{"rename": [{"entity": {"name": "\u00A0 A", "type": "person"}, "name": " B C "}]}"#)
        #expect(problems == [])
        #expect(curation.renames == [.init(line: 1, entity: .named("A", .person), name: "B C")])
    }

    @Test func `the words of a quote may hold what articles hold`() {
        let (curation, problems) = read(
            #"{"speaker": [{"article": "a", "text": "co\u00ADoperate", "speaker": null}]}"#)
        #expect(problems == [])
        #expect(
            curation.speakers.map(\.quote) == [.words("co\u{AD}operate", article: "a")])
    }

    @Test func `tells a hundred mistakes and how many more there are`() {
        let rules = Array(repeating: "{}", count: 150).joined(separator: ", ")
        let problems = read("{\"drop\": [\(rules)]}").problems
        #expect(problems.count == 101)
        #expect(problems.last == "c.json: there are 50 more mistakes.")
    }

    @Test func `a long file is read in time by its length`() {
        // All into one entity, which must not be compared with itself each time.
        let rules = (0..<20_000).map { #"{"into": "a", "from": ["b-\#($0)"]}"# }
        let clock = ContinuousClock()
        var curation = Curation()
        let time = clock.measure {
            curation = read("{\"merge\": [\(rules.joined(separator: ","))]}").0
        }
        #expect(curation.merges.count == 20_000)
        // Quadratic work takes minutes.
        #expect(time < .seconds(30))
    }

    @Test func `every example of the documentation is a curation`() throws {
        let text = try String(
            contentsOf: ConfigurationTests.root.appendingPathComponent("docs/curation.md"),
            encoding: .utf8)
        let examples = text.matches(of: /```json\n((?s).*?)```/).map { String($0.1) }
        #expect(examples.count == CurationOutcome.Kind.allCases.count)
        for example in examples {
            let (curation, problems) = read(example)
            #expect(problems == [])
            #expect(curation.count > 0)
        }
    }

    @Test func `the file that comes with the project is valid and has no rule`() throws {
        let path = ConfigurationTests.root.appendingPathComponent("Config/curation.json").path
        guard case .rules(let curation, _) = CurationFile(path: path).read() else {
            Issue.record("the file is broken or missing")
            return
        }
        #expect(curation.isEmpty)
    }

    @Test func `the schema knows the same types and subtypes`() throws {
        let schema = try String(
            contentsOf: ConfigurationTests.root.appendingPathComponent(
                "Config/curation.schema.json"), encoding: .utf8)
        for word in EntityType.allCases.map(\.rawValue) + EntitySubtype.allCases.map(\.rawValue)
            + CurationOutcome.Kind.allCases.map(\.rawValue)
        {
            #expect(schema.contains("\"\(word)\""), "the schema lacks \(word)")
        }
    }
}
