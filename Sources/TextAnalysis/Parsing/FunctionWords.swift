/// The words that hold sentences together, which lists of links and names do without.
enum FunctionWords {
    /// English, the language that `LanguageTest` knows.
    static let english = WordSet(
        """
        the of and to in a that is was for it with as on by he at his from are this be an had have not but were
        has they which or their who been would her she when there said its will what than into more about other
        we i you could after over no if out so up them then because did him my our
        """)

    /// English and its neighbours' most frequent, so that their prose too is told from their links.
    static let all = WordSet(
        """
        the of and to in a that is was for it with as on by he at his from are this be an had have not but were
        has they which or their who been would her she when there said its will what than into more about other
        we i you could after over no if out so up them then because did him my our
        le la les des du de et en un une que qui dans pour est au der die das und den von zu mit ist auf im ein
        eine el los las y del se por con para es il di che per una sono non os da em um uma com
        """)
}
