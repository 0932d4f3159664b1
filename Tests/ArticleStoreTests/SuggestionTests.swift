import CorpusModel
import Testing

@testable import ArticleStore

@Suite struct SuggestionTests {
    private static let corpus = Result {
        let names = [
            "Volodymyr Zelensky", "Muammar Gaddafi", "Sergei Lavrov", "Émile Élan", "Khartoum",
            "Vienna", "Qatar", "C-130", "Xi Jinping",
        ]
        var article = SampleArticle(
            "Zeal and the navy", [names.joined(separator: ", ") + ", Sergei Lavrov."],
            names: names.map { SampleArticle.Name($0, $0 == "Vienna" ? .place : .person) })
        article.source = "Zeitung"
        return try SampleCorpus(["a": article, "b": .talks])
    }

    /// What is typed and what must come first.
    struct Row: CustomTestStringConvertible, Sendable {
        let typed: String
        let label: String?
        let isCorrected: Bool
        var testDescription: String { typed }

        init(_ typed: String, _ label: String?, isCorrected: Bool = false) {
            self.typed = typed
            self.label = label
            self.isCorrected = isCorrected
        }
    }

    static let rows = [
        Row("vol", "Volodymyr Zelensky"), Row("wolodymyr", "Volodymyr Zelensky"),
        Row("Zelenskyy", "Volodymyr Zelensky"), Row("zelenski", "Volodymyr Zelensky"),
        Row("zelnsky", "Volodymyr Zelensky", isCorrected: true),
        Row("zelesnky", "Volodymyr Zelensky", isCorrected: true),
        Row("zelensxky", "Volodymyr Zelensky", isCorrected: true),
        Row("velensky", "Volodymyr Zelensky", isCorrected: true),
        Row("gadafi", "Muammar Gaddafi"), Row("ghadafi", "Muammar Gaddafi"),
        Row("qadhafi", "Muammar Gaddafi", isCorrected: true),
        Row("qaddafi", "Muammar Gaddafi", isCorrected: true),
        Row("Лавров", "Sergei Lavrov"), Row("СЕРГЕЙ", "Sergei Lavrov"),
        Row("Зеленский", "Volodymyr Zelensky"), Row("Зеленський", "Volodymyr Zelensky"),
        Row("Λαβρόφ", "Sergei Lavrov", isCorrected: true),
        Row("Βιέννη", "Vienna", isCorrected: true), Row("Хартум", "Khartoum", isCorrected: true),
        Row("zel", "Volodymyr Zelensky"),
        Row("sergey l", "Sergei Lavrov"), Row("Sergei Lavrov", "Sergei Lavrov"),
        Row("lavrov", "Sergei Lavrov"), Row("emile", "Émile Élan"), Row("ELAN", "Émile Élan"),
        Row("cartoum", "Khartoum", isCorrected: true), Row("kartoum", "Khartoum"),
        Row("c-130", "C-130"), Row("c 13", "C-130"), Row("vi", "Vienna"),
        Row("navy", "Zeal and the navy"), Row("envoys m", "Envoys meet in Vienna"),
        Row("zeit", "Zeitung"), Row("x", "Xi Jinping"), Row("", nil), Row("  ", nil),
        Row("!?\u{0}", nil), Row("zxzxzx", nil), Row("ab", nil),
        Row(String(repeating: "zelensky", count: 100), nil), Row("🚢", nil),
    ]

    @Test(arguments: rows)
    func `finds what was begun, folded and with one slip`(_ row: Row) throws {
        let found = try Self.corpus.get().search.suggest(row.typed, limit: 8)
        #expect(found.first?.label == row.label)
        #expect(found.first?.isCorrected ?? row.isCorrected == row.isCorrected)
        #expect(Set(found.map(\.id)).count == found.count)
    }

    @Test func `tells of each kind what it is called by`() throws {
        let found = try Self.corpus.get().search.suggest("ze", limit: 8)
        #expect(found.map(\.kind) == [.entity, .source, .article])
        #expect(found.map(\.label) == ["Volodymyr Zelensky", "Zeitung", "Zeal and the navy"])
        #expect(found[0].type == .person)
        #expect(found[0].slug == "volodymyr-zelensky-person")
        #expect(found[1].id == "zeitung")
        #expect(found.map(\.count) == [1, 1, 1])
    }

    @Test(arguments: [0, 1, 2, 3, 4])
    func `keeps to the limit`(_ limit: Int) throws {
        #expect(try Self.corpus.get().search.suggest("e", limit: limit).count <= limit)
    }

    @Test func `forgets what is gone`() throws {
        let corpus = try SampleCorpus(["a": .talks, "b": .storm])
        #expect(try corpus.search.suggest("carl", limit: 5).map(\.label) == ["Carl Crow"])
        #expect(try corpus.search.suggest("storm", limit: 5).isEmpty == false)
        try corpus.add([], removing: ["b"], version: "v2")
        #expect(try corpus.search.suggest("carl", limit: 5) == [])
        #expect(try corpus.search.suggest("storm", limit: 5) == [])
        #expect(try corpus.search.suggest("kurier", limit: 5) == [])
        #expect(try corpus.search.correction(of: "deleys") == nil)
    }

    @Test(
        arguments: [
            ("negotiatoin", "negotiation"), ("Negotiatoin fleet", "negotiation fleet"),
            (
                "\"fleet negotiatoin\" -title:negotiatoin",
                "\"fleet negotiation\" -title:negotiation"
            ),
            ("negotaition OR fleet", "negotiation OR fleet"),
            ("fleett", "fleet"), ("flet", "fleet"), ("fle", nil), ("negotiation", nil),
            ("negotiations", nil),
            ("xegotiation", nil), ("negoti*", nil), ("zzzzzzz", nil), ("", nil),
            ("title:fleet", nil),
        ] as [(String, String?)])
    func `mends words that the corpus does not have`(_ given: String, _ expected: String?) throws {
        let corpus = try SampleCorpus([
            "a": SampleArticle("One", ["Negotiation and fleet. The negotiation of the fleet."])
        ])
        #expect(try corpus.search.correction(of: given)?.query == expected)
    }
}
