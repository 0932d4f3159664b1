import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct MentionedDateTests {
    /// A sentence of an article of Wednesday, 7 January 2026, and the dates it mentions.
    struct Example: CustomTestStringConvertible {
        var testDescription: String
        var dates: [String]

        init(_ text: String, _ dates: String...) {
            testDescription = text
            self.dates = dates
        }
    }

    static let whole = [
        Example("They met on January 6, 2021, in Geneva.", "January 6, 2021 = 2021-01-06 day"),
        Example("They met on Jan. 6, 2021.", "Jan. 6, 2021 = 2021-01-06 day"),
        Example("They met on 6 January 2021.", "6 January 2021 = 2021-01-06 day"),
        Example("They met on 6th January, 2021.", "6th January, 2021 = 2021-01-06 day"),
        Example(
            "They met on the 6th of January 2021.", "6th of January 2021 = 2021-01-06 day"),
        Example(
            "They met on Wednesday, January 6, 2021.", "January 6, 2021 = 2021-01-06 day"),
        Example("MINISTERS MET ON JULY 4, 1986", "JULY 4, 1986 = 1986-07-04 day"),
        Example("The note of 2019-11-18 was kept.", "2019-11-18 = 2019-11-18 day"),
        Example("The note of 11/20/2019 was kept.", "11/20/2019 = 2019-11-20 day"),
        Example("The note of 20/11/2019 was kept.", "20/11/2019 = 2019-11-20 day"),
        Example("The note of 3.10.1990 was kept.", "3.10.1990 = 1990-10-03 day"),
        Example("The note of 05/04/2019 was kept."),
        Example("The note of February 30, 2019 was kept.", "2019 = 2019-01-01..2019-12-31 year"),
        Example("They met on January 6-8, 2021.", "January 6-8, 2021 = 2021-01-06..2021-01-08 day"),
        Example("They met on 6–8 January 2021.", "6–8 January 2021 = 2021-01-06..2021-01-08 day"),
        Example(
            "Bombs fell on August 6 and 9, 1945.", "August 6 = 1945-08-06 day",
            "9, 1945 = 1945-08-09 day"),
        Example(
            "Bombs fell on 6 and 9 August 1945.", "6 = 1945-08-06 day",
            "9 August 1945 = 1945-08-09 day"),
        Example(
            "It ran from December 30 to January 2, 2021.", "December 30 = 2020-12-30 day",
            "January 2, 2021 = 2021-01-02 day"),
        Example("The 9/11 commission reported.", "9/11 = 2001-09-11 day"),
        Example("After the Sept. 11 attacks, NATO acted.", "Sept. 11 = 2001-09-11 day"),
        Example("They work 24/7 on it."),
    ]

    static let periods = [
        Example("In March 2014 troops came.", "March 2014 = 2014-03-01..2014-03-31 month"),
        Example("In Feb. 2024 troops came.", "Feb. 2024 = 2024-02-01..2024-02-29 month"),
        Example(
            "In January of 1991 troops came.", "January of 1991 = 1991-01-01..1991-01-31 month"),
        Example(
            "From January to March 1991 troops came.", "January = 1991-01-01..1991-01-31 month",
            "March 1991 = 1991-03-01..1991-03-31 month"),
        Example("In 1987 they signed.", "1987 = 1987-01-01..1987-12-31 year"),
        Example("The 1987 treaty holds.", "1987 = 1987-01-01..1987-12-31 year"),
        Example("It held (1987).", "1987 = 1987-01-01..1987-12-31 year"),
        Example("Since mid-2014 it has held.", "2014 = 2014-01-01..2014-12-31 year"),
        Example("The summer of 1914 was hot.", "1914 = 1914-01-01..1914-12-31 year"),
        Example("The city fell in 1453, and Europe shook.", "1453 = 1453-01-01..1453-12-31 year"),
        Example("The Congress of 1815 held.", "1815 = 1815-01-01..1815-12-31 year"),
        Example("The war of 1979-89 was lost.", "1979-89 = 1979-01-01..1989-12-31 year"),
        Example("The war (1980–1988) was lost.", "1980–1988 = 1980-01-01..1988-12-31 year"),
        Example(
            "Between 1979 and 1989 it was lost.", "1979 = 1979-01-01..1979-12-31 year",
            "1989 = 1989-01-01..1989-12-31 year"),
        Example("In the 1990s it fell.", "1990s = 1990-01-01..1999-12-31 decade"),
        Example("In the mid-1990s it fell.", "1990s = 1990-01-01..1999-12-31 decade"),
        Example("In the ’80s it rose.", "’80s = 1980-01-01..1989-12-31 decade"),
        Example("In the early eighties it rose.", "eighties = 1980-01-01..1989-12-31 decade"),
        Example(
            "In the 1970s and 80s it rose.", "1970s = 1970-01-01..1979-12-31 decade",
            "80s = 1980-01-01..1989-12-31 decade"),
        Example("In the 1800s it rose.", "1800s = 1800-01-01..1899-12-31 century"),
        Example("In the 19th century it rose.", "19th century = 1801-01-01..1900-12-31 century"),
        Example(
            "A nineteenth-century empire rose.",
            "nineteenth-century = 1801-01-01..1900-12-31 century"),
        Example(
            "In the 18th and 19th centuries it rose.", "18th = 1701-01-01..1800-12-31 century",
            "19th centuries = 1801-01-01..1900-12-31 century"),
    ]

    static let counted = [
        Example("He said on Wednesday that it was over.", "Wednesday = 2026-01-07 day"),
        Example("He arrived on Friday.", "Friday = 2026-01-02 day"),
        Example("He will arrive on Friday.", "Friday = 2026-01-09 day"),
        Example(
            "He said on Monday that he would travel on Friday.", "Monday = 2026-01-05 day",
            "Friday = 2026-01-09 day"),
        Example("They meet next Friday.", "next Friday = 2026-01-09 day"),
        Example("They met last Wednesday.", "last Wednesday = 2025-12-31 day"),
        Example("They spoke yesterday.", "yesterday = 2026-01-06 day"),
        Example("They speak tomorrow.", "tomorrow = 2026-01-08 day"),
        Example("It fell last night.", "last night = 2026-01-06 day"),
        Example("It was shut until October.", "October = 2026-10-01..2026-10-31 month"),
        Example("It fell last week.", "last week = 2025-12-29..2026-01-04 day"),
        Example("It fell last month.", "last month = 2025-12-01..2025-12-31 month"),
        Example("It will fall next year.", "next year = 2027-01-01..2027-12-31 year"),
        Example("It fell earlier this century.", "this century = 2001-01-01..2100-12-31 century"),
        Example("It fell two years ago.", "two years ago = 2024-01-01..2024-12-31 year"),
        Example("It fell 3 days ago.", "3 days ago = 2026-01-04 day"),
        Example("It was signed on Dec. 30.", "Dec. 30 = 2025-12-30 day"),
        Example("It was signed on 30 December.", "30 December = 2025-12-30 day"),
        Example("They will sign on Dec. 30.", "Dec. 30 = 2026-12-30 day"),
        Example("It fell in November.", "November = 2025-11-01..2025-11-30 month"),
        Example("It will fall in March.", "March = 2026-03-01..2026-03-31 month"),
        Example("It fell last January.", "January = 2025-01-01..2025-01-31 month"),
    ]

    static let none = [
        "Some 1,987 people came.", "They passed Resolution 1973.", "It cost $2001.",
        "It cost 2001 dollars.", "The Su-2035 flew.", "See page 1987.", "About 1900 soldiers came.",
        "It begins at 2030.", "At 1900 GMT it began.", "It has 1992 pages.",
        "Agenda 2030 was signed.",
        "In 1500 cases it failed.", "A 2000-mile march began.", "It weighs 1987.5 tons.",
        "Theresa May spoke.", "They may come.", "They march on.", "April Glaspie was there.",
        "He was in his 80s.", "She was in her ’80s.", "It fell for the last week.",
        "More than 20 years ago it fell.", "Good Friday fell early.", "No. 6 January was a gun.",
        "In the 5th century B.C. it rose.", "Call 1800 555 1987.", "In May’s view it fell.",
    ]

    @Test(arguments: whole + periods + counted)
    func `finds dates with their words and days`(_ example: Example) {
        #expect(dates(in: example.testDescription, published: "2026-01-07") == example.dates)
    }

    @Test(arguments: none)
    func `takes nothing else for a date`(_ text: String) {
        #expect(dates(in: text, published: "2026-01-07") == [])
    }

    @Test(arguments: whole + periods)
    func `needs no date of publication for dates that say their year`(_ example: Example) {
        #expect(dates(in: example.testDescription, published: nil) == example.dates)
    }

    @Test(arguments: counted)
    func `counts from no day that it does not know`(_ example: Example) {
        #expect(dates(in: example.testDescription, published: nil) == [])
    }

    static let precisions: [(published: String, dates: [String])] = [
        ("2026-01", ["last month = 2025-12-01..2025-12-31 month", "December 5 = 2025-12-05 day"]),
        ("2026", []),
    ]

    @Test(arguments: precisions)
    func `counts no more precisely than the day of publication is known`(
        published: String, dates: [String]
    ) {
        let text = "It fell last month, on Friday, yesterday, and on December 5."
        #expect(self.dates(in: text, published: published) == dates)
    }

    @Test func `finds the dates of headline and body where they stand`() {
        let text =
            "The Accords of 1993, Thirty Years Later\n\n\(Pages.prose)\n\n"
            + "“Écoutez,” he said on 13 September 1993, before the two men shook hands on the lawn."
        let seed = Seed(name: "accords", text: Array(text.utf8))
        let article = ArticleAnalyzer().analyze(seed)
        let dates = article.content.mentionedDates
        #expect(dates.map(\.surface) == ["1993", "13 September 1993"])
        #expect(dates.map(\.span.part) == [.headline, .body])
        #expect(dates.map(\.span.start) == [15, 22])
        #expect(dates.map(\.span.paragraph) == [0, article.content.paragraphs.count - 1])
    }

    static let floods: [(unit: String, dates: Int)] = [
        ("1990 ", 1), ("January ", 0), ("6-8 ", 0), ("May and ", 0), ("19th and ", 0), ("9/11/", 0),
        ("Friday ", 2_857), ("last ", 0),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: floods)
    func `takes any amount of what dates are made of`(unit: String, dates: Int) {
        let text = String(repeating: unit, count: 20_000 / unit.utf8.count)
        #expect(self.dates(in: text, published: "2026-01-07").count == dates)
    }

    /// The dates of a text, each as its words, its days and its precision.
    private func dates(in text: String, published: String?) -> [String] {
        let source = SourceText(Array(text.utf8))
        let block = Block(part: .body, paragraph: 0, range: 0..<source.bytes.count)
        let document = Document(source: source, blocks: [block])
        let date = published.flatMap { CalendarDate(strict: $0)?.published(.metadata) }
        return MentionedDateFinder.find(
            in: document, spans: SpanMap(document), published: date ?? .unknown
        ).map { found in
            let days =
                found.start == found.end ? found.start : "\(found.start)..\(found.end)"
            return "\(found.surface) = \(days) \(found.precision)"
        }
    }
}
