import Testing

/// Pages of several kinds, written for these tests.
enum Pages {
    struct Page: CustomTestStringConvertible {
        let testDescription: String
        let text: String
    }

    static let all = [Page(testDescription: "web page", text: webPage)]

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
