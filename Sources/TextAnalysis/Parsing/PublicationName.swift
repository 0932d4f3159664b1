/// Tells by its words whether text is the name of a paper, site or agency.
enum PublicationName {
    /// Most words of such a name.
    private static let longest = 5

    /// Words without which capitalised words are a place or a role.
    private static let publicationWords = WordSet(
        """
        news times post press today magazine journal guardian reuters telegraph herald tribune chronicle bbc cnn npr
        politico bloomberg afp ap upi independent observer gazette globe examiner review insider week weekly economist
        monitor dispatch courier register sentinel mail express mirror standard inquirer star ledger daily radio tv
        """)

    /// Words of roles, which may hold one of the others: "news editor".
    private static let roleWords = WordSet(
        "editor editors writer reporter correspondent columnist staff producer bureau desk chief")

    /// Whether text is such a name as a whole.
    static func matches(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && !$0.isNumber }
        let hashes = words.map { WordHash(String($0)) }
        guard (1...longest).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase == true || $0 == "of" || $0 == "the" }),
            !hashes.contains(where: roleWords.contains)
        else { return false }
        return hashes.contains(where: publicationWords.contains)
    }
}
