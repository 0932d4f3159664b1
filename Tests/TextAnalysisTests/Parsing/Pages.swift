import Testing

/// Pages of several kinds, written for these tests.
enum Pages {
    struct Page: CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    static let all = [
        Page(testDescription: "web page", text: webPage),
        Page(testDescription: "wire report", text: wireReport),
        Page(testDescription: "broadsheet", text: broadsheet),
        Page(testDescription: "interview", text: interview),
        Page(testDescription: "paywalled", text: paywalled),
        Page(testDescription: "opinion", text: opinion),
        Page(testDescription: "profile", text: profile),
    ]

    /// Three paragraphs.
    static let prose = """
        The foreign ministers of both countries said on Monday that they had agreed on a plan to reopen the strait \
        to merchant ships, ending a blockade that had lasted for most of the autumn.

        “We have done what we came here to do,” one of them told reporters after the meeting.

        It was not clear on Monday whether the insurers would lift the rates they had set in September, which had \
        kept most owners away even from the parts of the sea that had stayed open.
        """

    /// Two paragraphs.
    static let moreProse = """
        The plan asks the two navies to leave the shipping lanes within a week, and a neutral commission will watch \
        over them from the islands in the north.

        Some of the crews had been on board since the spring, and their unions asked that they be sent home first.
        """

    static let wireReport = """
        Strait reopens after nine days of talks

        VIENNA (Reuters) - The foreign ministers of both countries said on Monday that they had agreed on a plan to \
        reopen the strait to merchant ships.

        “We have done what we came here to do,” one of them told reporters after the meeting.

        It was not clear on Monday whether the insurers would lift the rates they had set in September, which had \
        kept most owners away.

        (Reporting by Maria Keller in Vienna; Editing by Tom Berg)
        """

    static let broadsheet = """
        THE HARBOUR TIMES, MONDAY JANUARY 7 1980

        Strait to be reopened, ministers say

        From our own correspondent

        The foreign ministers of both countries declared last night that
        they had agreed upon a plan to reopen the strait to merchant
        shipping, and so to end a blockade that has lasted for most of the
        winter.

        Lloyd's had no comment. It is understood that the rates set in
        September, which have kept most owners away even from the parts of
        the sea that stayed open, will be looked at again this week.
        """

    static let interview = """
        Five questions for the harbour master

        Before the strait was closed, some forty ships a day passed under her window, and she knew most of them.

        Q: How many ships are waiting now?

        A: About two hundred. We stopped counting when the roads were full, because nobody knew where to put them.

        Q: Were you surprised?

        A: No. Anybody who had read the papers in the summer could see that it was coming, and many did.

        Q: What will you do first?

        A: Sleep, I hope. Then we will bring in those who have been waiting for the longest time.
        """

    static let paywalled = """
        Ministers Agree on a Plan to Reopen the Strait

        The foreign ministers of both countries said on Monday that they had agreed on a plan to reopen the strait \
        to merchant ships, ending a blockade that had lasted for most of the autumn.

        The plan asks the two navies to leave the shipping lanes within a week, and a neutral commission will watch \
        over them from the islands in the north.

        This article is for subscribers only.

        Subscribe now

        Already a subscriber? Log in
        """

    static let opinion = """
        The Strait Is Not Enough

        A plan that opens a sea and leaves a coast in arms is a plan for the next war, and both ministers know it.

        The commission can count ships. It cannot count the guns behind the hills, and nobody has asked it to try.

        What is wanted is the dull work that neither side has begun: maps, fences, schools and pensions for soldiers.

        Maria Keller teaches history in Graz and is the author of “Narrow Seas.”
        """

    static let profile = """
        The Woman Who Counts Ships

        From her window on the third floor Maria Keller has seen every ship that came through the strait since May.

        “There were forty a day,” Keller says, and looks at a list that she has kept by hand for as long as it mattered.

        Maria Keller is the director of a museum that nobody visits, and she would not have it any other way.
        """

    static let webPage = """
        Skip to content
        World
        Business
        Sport
        Opinion
        Search
        Log in
        Ministers Agree on a Plan to Reopen the Strait | The Harbour Post
        Home
        World
        Ministers Agree on a Plan to Reopen the Strait
        After nine days of talks, the two sides say that ships may sail.
        By Maria Keller and Tom O'Dea
        Published November 18, 2019
        Share
        Facebook
        Twitter
        Tankers wait at the mouth of the strait. Credit: Ana Ruiz/Reuters
        The foreign ministers of both countries said on Monday that they had agreed on a plan to reopen the strait \
        to merchant ships, ending a blockade that had lasted for most of the autumn.
        “We have done what we came here to do,” one of them told reporters after the meeting.
        Advertisement
        The plan asks the two navies to leave the shipping lanes within a week, and a neutral commission will watch \
        over them from the islands in the north.
        It was not clear on Monday whether the insurers would lift the rates they had set in September, which had \
        kept most owners away even from the parts of the sea that had stayed open.
        Sign up for our newsletter to get the news of the day.
        Related Stories
        Five Things to Know About the Blockade
        Oil Prices Fall After Talks
        How Insurance Moves Markets
        Most Read
        Storm Closes Northern Ports
        A Short History of Straits
        About Us
        Terms of Service
        Privacy Policy
        © 2019 The Harbour Post. All rights reserved.
        """
}
