import Testing

@testable import TextAnalysis

@Suite struct AuthorNoteReaderTests {
    static let notes: [(line: String, author: String?, isCertain: Bool)] = [
        (
            "Maria Keller writes about diplomacy and trade for The Post from Vienna.",
            "Maria Keller", true
        ),
        ("Maria Keller reports on the Balkans.", "Maria Keller", true),
        ("Maria Keller covers the European Union.", "Maria Keller", false),
        ("Maria Keller is a columnist at The Post.", "Maria Keller", false),
        (
            "Maria Keller, a fellow at the Sea Institute, is the author of “Straits.”",
            "Maria Keller", false
        ),
        ("Dr. Maria Keller is professor of history in Graz.", "Maria Keller", false),
        ("Rep. Maria Keller, D-Fla., chairs the committee on trade.", "Maria Keller", false),
        ("Maria Keller (@mkeller) is a staff writer.", "Maria Keller", false),
        ("Follow Maria Keller on Twitter @mkeller.", "Maria Keller", true),
        ("Follow The Harbour Post on Facebook and Twitter @post.", nil, false),
        ("Maria Keller writes that the treaty is dead.", nil, false),
        ("Maria Keller is in Vienna and will be back on Monday.", nil, false),
        ("The minister is a writer too.", nil, false),
        ("Maria Keller said on Monday that she was a reporter.", nil, false),
    ]

    @Test(arguments: notes)
    func `reads who the author is`(line: String, author: String?, isCertain: Bool) {
        let note = AuthorNoteReader.read(line, wordCount: line.split(separator: " ").count)
        #expect(note?.author == author)
        #expect(note?.isCertain ?? false == isCertain)
    }
}
