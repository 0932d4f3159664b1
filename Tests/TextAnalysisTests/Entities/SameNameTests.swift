import CorpusModel
import Testing

@testable import TextAnalysis

/// Which names are one entity's and which are not, each pair alone in a corpus.
@Suite struct SameNameTests {
    struct Pair: CustomTestStringConvertible, Sendable {
        let first: String
        let second: String
        let type: EntityType

        init(_ first: String, _ second: String, _ type: EntityType = .person) {
            self.first = first
            self.second = second
            self.type = type
        }

        var testDescription: String { "\(first) / \(second)" }

        /// How many entities the two names are, each mentioned once.
        var entityCount: Int {
            EntityResolver.resolve(
                [first, second].map { EntityResolverTests.profile($0, type) }
            ).count
        }
    }

    static let same = [
        Pair("Sergei Lavrov", "Sergey Lavrov"),
        Pair("Yevgeny Prigozhin", "Evgeni Prigozhin"),
        Pair("Yevgeniy Primakov", "Evgeny Primakov"),
        Pair("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        Pair("Volodymyr Zelenskiy", "Volodymyr Zelenskyi"),
        Pair("Muammar Qaddafi", "Moammar Gadhafi"),
        Pair("Muammar Gaddafi", "Muammar al-Qadhafi"),
        Pair("Mohammed Morsi", "Muhammad Mursi"),
        Pair("Mohammad Javad Zarif", "Mohammed Javad Zarif"),
        Pair("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        Pair("Mohammed bin Salman", "Muhammad bin Salman"),
        Pair("Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"),
        Pair("Bashar al-Assad", "Bashar Assad"),
        Pair("Alexei Navalny", "Aleksey Navalny"),
        Pair("Dmitry Medvedev", "Dmitri Medvedev"),
        Pair("Viktor Yanukovych", "Victor Yanukovich"),
        Pair("Yulia Tymoshenko", "Julia Timoshenko"),
        Pair("Alexander Lukashenko", "Aleksandr Lukashenka"),
        Pair("Hassan Rouhani", "Hasan Ruhani"),
        Pair("Qassem Soleimani", "Ghasem Suleimani"),
        Pair("Mahmoud Ahmadinejad", "Mahmud Ahmedinejad"),
        Pair("Nicolás Maduro", "Nicolas Maduro"),
        Pair("Kim Jong Un", "Kim Jong-un"),
        Pair("Ban Ki-moon", "Ban Ki Moon"),
        Pair("Xi Jinping", "Jinping Xi"),
        Pair("Vladimir V. Putin", "Vladimir Putin"),
        Pair("Donald J. Trump", "Donald Trump"),
        Pair("John F. Kennedy", "John Fitzgerald Kennedy"),
        Pair("Jean-Claude Juncker", "Jean Claude Juncker"),
        Pair("Anders Fogh Rasmussen", "Anders Rasmussen"),
        Pair("Ursula von der Leyen", "Ursula Von der Leyen"),
        Pair("V. Putin", "Vladimir Putin"),
        Pair("Lavrov", "Sergey Lavrov"),
        Pair("Xi", "Xi Jinping"),
        Pair("Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", .organization),
        Pair("Foreign Ministry of Iran", "Iranian Foreign Ministry", .organization),
        Pair("Chinese Defense Ministry", "Ministry of National Defence of China", .organization),
        Pair("Indian Ministry of External Affairs", "India Foreign Ministry", .organization),
        Pair("Ukrainian Defence Ministry", "Ukrainian Defense Ministry", .organization),
        Pair("World Trade Organisation", "World Trade Organization", .organization),
        Pair("Centre for Policy Research", "Center for Policy Research", .organization),
        Pair("Partiya Karkerên Kurdistan", "Partiya Karkeren Kurdistan", .organization),
        Pair("The Hague Group", "Hague Group", .organization),
    ]

    static let different = [
        Pair("George W. Bush", "George H.W. Bush"),
        Pair("Bill Clinton", "Hillary Clinton"),
        Pair("Donald Trump", "Donald Trump Jr."),
        Pair("Donald Trump", "Melania Trump"),
        Pair("Ali Khamenei", "Ruhollah Khomeini"),
        Pair("Ali Khamenei", "Mojtaba Khamenei"),
        Pair("Kim Jong Un", "Kim Jong Il"),
        Pair("Kim Jong Un", "Kim Yo Jong"),
        Pair("Kim Il Sung", "Kim Jong Il"),
        Pair("Bashar al-Assad", "Hafez al-Assad"),
        Pair("Bashar al-Assad", "Rifaat al-Assad"),
        Pair("Hassan Rouhani", "Hussein Rouhani"),
        Pair("Mohammad Reza Pahlavi", "Reza Pahlavi"),
        Pair("Hassan Nasrallah", "Hussein Nasrallah"),
        Pair("Mohammed bin Salman", "Mohammed bin Zayed"),
        Pair("Tamim bin Hamad Al Thani", "Hamad Al Thani"),
        Pair("Saif al-Islam Gaddafi", "Muammar Gaddafi"),
        Pair("Sergei Ivanov", "Igor Ivanov"),
        Pair("Sergei Shoigu", "Sergei Lavrov"),
        Pair("Vladimir Putin", "Vladimir Putyatin"),
        Pair("Dmitry Peskov", "Dmitry Pumpyansky"),
        Pair("Li Keqiang", "Li Qiang"),
        Pair("Wang Yi", "Wang Li"),
        Pair("Hu Jintao", "Hu Yaobang"),
        Pair("Lee Jae-myung", "Lee Jae-yong"),
        Pair("Park Chung-hee", "Park Geun-hye"),
        Pair("John Kelly", "John Kelley"),
        Pair("Terry Smith", "Terri Smith"),
        Pair("Marc Stein", "Mark Stein"),
        Pair("Mark Kelly", "Mark Kelley"),
        Pair("John Kerry", "Bob Kerrey"),
        Pair("David Cameron", "James Cameron"),
        Pair("Henry James", "James Henry"),
        Pair("Robert Kennedy", "Robert Kennedy Jr."),
        Pair("William J. Burns", "William T. Burns"),
        Pair("Benjamin Netanyahu", "Jonathan Netanyahu"),
        Pair("Benazir Bhutto", "Bilawal Bhutto"),
        Pair("Rajiv Gandhi", "Rahul Gandhi"),
        Pair("Marine Le Pen", "Jean-Marie Le Pen"),
        Pair("Imran Khan", "Ayub Khan"),
        Pair("Abdullah Gul", "Abdullah Abdullah"),
        Pair("Russian Foreign Ministry", "Ukrainian Foreign Ministry", .organization),
        Pair("Russian Foreign Ministry", "Russian Defense Ministry", .organization),
        Pair("Indian National Congress", "African National Congress", .organization),
        Pair("Foreign Office of Pakistan", "Foreign Office", .organization),
        Pair("North Korea", "South Korea", .place),
        Pair("Republic of the Congo", "Democratic Republic of the Congo", .place),
        Pair("USS John McCain", "USS John Finn", .vessel),
        Pair("S-300", "S-400", .weapon),
        Pair("F-16", "F-15", .aircraft),
        Pair("Treaty of Rome", "Treaty of Nice", .agreement),
    ]

    @Test(arguments: same)
    func `two spellings are one entity`(_ pair: Pair) {
        #expect(pair.entityCount == 1)
    }

    @Test(arguments: different)
    func `two names are two entities`(_ pair: Pair) {
        #expect(pair.entityCount == 2)
    }

    @Test func `all names together part as each pair does, in any order`() {
        let pairs = Self.same + Self.different
        let profiles = Set(
            pairs.flatMap { [Profile($0.first, $0.type), Profile($0.second, $0.type)] }
        )
        .sorted { $0.name < $1.name }
        .map { EntityResolverTests.profile($0.name, $0.type) }
        var random = SystemRandomNumberGenerator()
        let answers = (0..<8).map { _ in
            Self.answer(profiles.shuffled(using: &random))
        }
        #expect(Set(answers).count == 1)
        // A pair that must stay apart alone stays apart in company.
        let groups = answers[0]
        for pair in Self.different {
            #expect(
                groups.allSatisfy { !($0.contains(pair.first) && $0.contains(pair.second)) },
                "\(pair.testDescription)")
        }
    }

    private struct Profile: Hashable {
        let name: String
        let type: EntityType

        init(_ name: String, _ type: EntityType) {
            self.name = name
            self.type = type
        }
    }

    /// The names of each entity, with its id, slug and evidence.
    private static func answer(_ profiles: [EntityProfile]) -> [[String]] {
        EntityResolver.resolve(profiles).map { entity in
            entity.profiles.map { profiles[$0].name }.sorted()
                + ["id \(entity.id) \(entity.slug)"] + entity.evidence
        }
    }
}
