import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct FurnitureRulesTests {
    struct Example: CustomTestStringConvertible {
        var testDescription: String { line }
        let line: String
        /// `nil` for a line that stays.
        let reason: Provenance.Reason?

        init(_ line: String, _ reason: Provenance.Reason?) {
            self.line = line
            self.reason = reason
        }
    }

    static let furniture = [
        Example("Skip to content", .navigation),
        Example("Skip to contentSkip to site index", .navigation),
        Example("Back to top ↑", .navigation),
        Example("Previous Post Next Post", .navigation),
        Example("World", .navigation),
        Example("This post is for paying subscribers only", .paywall),
        Example("You have reached your limit of free articles.", .paywall),
        Example("Subscribe to continue reading", .paywall),
        Example("To read this article in full, log in or subscribe.", .paywall),
        Example("Already have an account? Sign In", .subscribe),
        Example("SIGN IN", .subscribe),
        Example("Subscribe", .subscribe),
        Example("Sign up for our newsletter and never miss a story.", .subscribe),
        Example("Get the day’s stories delivered to your inbox.", .subscribe),
        Example("Share this article", .share),
        Example("Click to share on Twitter (Opens in new window)", .share),
        Example("WhatsApp", .share),
        Example("Post a Comment", .comments),
        Example("Comments", .comments),
        Example("Leave a Reply", .comments),
        Example("ADS", .advertisement),
        Example("Advertisement", .advertisement),
        Example("When you buy through these links we may receive a commission.", .advertisement),
        Example("Contact us", .contact),
        Example("Got a news tip?", .contact),
        Example("Terms of Service", .footer),
        Example("The Harbour Post. All rights reserved.", .footer),
        Example("We use cookies to make this site better for you.", .footer),
        Example("Related Stories", .related),
        Example("You may also like", .related),
        Example("More from Europe", .related),
        Example("Tags: Strait, shipping, talks", .metadata),
        Example("Anna Berg contributed to this report.", .metadata),
        Example("Enlarge this image", .media),
        Example("Please enable JavaScript to view this page.", .boilerplate),
    ]

    static let prose = [
        "He told the council to subscribe to the treaty before the winter.",
        "Share prices fell after the minister spoke.",
        "Comments by the president drew a sharp answer from Tehran.",
        "The world is watching, and it will not wait.",
        "More on the border than in the capital, people fear the winter.",
        "Related crimes were rarely punished, the report says.",
        "Contact between the two navies broke off in May.",
        "Politics stopped at the water's edge, or so the saying went.",
        "Follow the money, the prosecutor said.",
        "By continuing to arm both sides, the ministry said, Europe prolonged the war.",
        "Support our troops, the posters read.",
        "Home was a village that no longer stood.",
        "Terms of the ceasefire were not made public.",
        "Popular in the north, the governor is hated in the south.",
    ]

    @Test(arguments: furniture)
    func `decides lines that are furniture whatever stands around them`(_ example: Example) {
        #expect(rule(for: example.line)?.reason == example.reason)
    }

    @Test(arguments: prose)
    func `leaves sentences alone that hold the same words`(_ line: String) {
        #expect(rule(for: line) == nil)
    }

    @Test func `leaves a long paragraph alone whatever it holds`() {
        let line = String(repeating: "word ", count: 60) + "all rights reserved"
        #expect(rule(for: line) == nil)
    }

    private func rule(for line: String) -> FurnitureRules.Rule? {
        let source = SourceText(Array(line.utf8))
        let features = LineFeatures(0..<source.bytes.count, of: source)
        return FurnitureRules.standard.rule(for: features, in: source.bytes)
    }
}
