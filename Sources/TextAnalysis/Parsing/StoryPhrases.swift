import CorpusModel

/// Phrases that stand around an article: other stories, tags, advertisements.
enum StoryPhrases {
    static let all = [links, related, tags, advertisement, sponsor]

    private static let links = FurnitureRules.List(
        rule: .init(reason: .related, name: "link to another story"),
        whole: """
            further reading, explore further
            """,
        opening: """
            read more, read also, also read, read next, see also, related story, related post,
            related article, related coverage, also on, more on this story, don't miss, watch
            more, recommended reading, click here to, click here for
            """)

    private static let related = FurnitureRules.List(
        rule: .init(
            reason: .related, name: "heading of a list of other stories",
            opensList: true),
        whole: """
            related, related articles, related article, related stories, related story, related
            news, related content, related links, related posts, related topics, related
            coverage, related reading, related items, related videos, read more on this, more on
            this, more on this story, more on this topic, more from this author, more by this
            author, more articles, more stories, more news, more headlines, more to read, more
            coverage, other stories, other news, most read, most viewed, most popular, most
            recent, most shared, most commented, popular, popular posts, popular articles,
            popular stories, popular now, popular in the community, random posts, recent posts,
            recent articles, recent stories, latest stories, latest articles, latest videos,
            featured, featured stories, featured articles, featured video, featured videos,
            editor's picks, editors picks, editors' picks, recommended, recommended for you,
            recommended stories, recommends, we recommend, what to read next, read this next,
            what others are reading, up next, you may like, you may also like, you might like,
            you might also like, you may also be interested in, you might be interested in, you
            may like these posts, from the web, around the web, from around the web, in case you
            missed it, don't miss, must read, trending stories, trending topics, trending news, recent content, latest content, top news, top
            videos, top picks, keep on reading, keep reading, upcoming events, elsewhere on the
            web, anderswo im web, ähnliche artikel, das könnte sie auch interessieren, weitere
            artikel
            """,
        opening: """
            more from, more stories from, more news from, more in, most read in, most popular
            in, most popular on, popular on, popular in, trending on, trending in, trends,
            recent in, more great, more on, you may also like, you might also like, recommended
            from, games featured in this article, weitere beiträge
            """)

    private static let tags = FurnitureRules.List(
        rule: .init(reason: .metadata, name: "tags or filing line"),
        whole: """
            tags, topics, tags terms, related tags, keywords, categories, category, filed under,
            subjects, in this article, author, authors, about the author, about the authors,
            publish date, written by, reporting by, by
            """,
        opening: """
            tags, related tags, related topics, topics, filed under, categories, posted in,
            published in, in this article, this article is related to, this entry was posted,
            our standards, keywords, edited by, researched by, contributing, additional reporting, with
            reporting by, with reporting from, this article was reprinted, this story has been
            updated, this article has been updated, this story was updated, this article was
            updated, this post has been updated, editor's note this story, editor's note this
            article, reading time, estimated reading time, word count, version tested
            """,
        inside: """
            contributed to this report, contributed to this story, contributed to this article,
            contributed reporting, contributed research, min read, minute read, minutes read,
            mins read
            """)

    private static let advertisement = FurnitureRules.List(
        rule: .init(reason: .advertisement, name: "advertisement mark"), noticeWords: 40,
        whole: """
            ad, ads, advert, advertisement, advertisements, advertising, advertise, sponsored,
            sponsored content, sponsored links, sponsored stories, sponsored by, paid content,
            paid post, promoted, promoted stories, promotion, partner content, from our
            partners, from our advertisers, supported by, adchoices, ad choices, anzeige,
            publicidad, publicité, story continues below, story continues below gallery, article
            continues below, remove ads
            """,
        opening: """
            advertisement, advertise with, advertise on, story continues below, article
            continues below, article continues after, scroll to continue, continue reading below
            """,
        inside: """
            continues below this ad, continues below advertisement, story continues after
            advertisement
            """)

    private static let sponsor = FurnitureRules.List(
        rule: .init(reason: .advertisement, name: "commission notice"), noticeWords: 40,
        inside: """
            affiliate commission, affiliate links, affiliate link, earn a commission, receive a
            commission, small commission, share of the sale, share of sales,  is
            supported by its audience
            """)
}
