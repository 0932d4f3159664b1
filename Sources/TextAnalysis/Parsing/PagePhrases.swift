import CorpusModel

/// Phrases by which readers find their way about a site, and by which the site states its terms.
enum PagePhrases {
    static let all = [navigation, menu, media, widget, printing, footer, legal, contact]

    private static let navigation = FurnitureRules.List(
        rule: .init(reason: .navigation, name: "navigation phrase"),
        whole: """
            home, menu, main menu, open menu, close menu, open navigation menu, toggle
            navigation, search, search for, close, cancel, sections, all sections, navigation,
            site index, site navigation, site search, previous, next, previous next, prev next,
            prev, next article, previous article, previous post, next post, previous post next
            post, older post, newer post, back, back to top, back to home, return to top, top, view in browser, view online, view this email in your browser,
            go, more, less, show more, load more, view more, view all, see more, see all, read
            more, read more here, learn more, click here, continue reading, continue reading the
            main story, expand, collapse, loading, show all, hide, edition, change region,
            language, english, live, live tv, watch live, listen live, breaking news, latest
            news, top stories, trending, trending now,  back to
            gallery, go to home page, report, menusections, e paper, today's paper
            """,
        opening: """
            skip to, you are here, skip navigation, jump to, accessibility links, accessibility help, browse
            all, return to homepage
            """)

    private static let menu = FurnitureRules.List(
        rule: .init(reason: .navigation, name: "name of a site section"),
        whole: """
            world, world news, u.s, us, uk, u s, politics, business, economy, markets, money,
            finance, opinion, opinions, editorial, editorials, op ed, columnists, letters,
            technology, tech, science, health, climate, environment, education, sports, sport,
            football, cricket, arts, culture, entertainment, books, movies, music, television,
            travel, style, lifestyle, life, fashion, food, obituaries, weather, crossword,
            crosswords, puzzles, games, photos, pictures, gallery, photo gallery, video, videos,
            audio, podcast, podcasts, newsletters, blogs, magazine, features, interviews,
            events, archive, archives, africa, americas, asia, europe, middle east, local news,
            national, international, news, latest
            """)

    private static let media = FurnitureRules.List(
        rule: .init(reason: .media, name: "picture or player control"),
        whole: """
            image, images, photo, picture, caption, image caption, enlarge, enlarge image,
            enlarge this image, hide caption, toggle caption, view image in fullscreen, view
            gallery, view slideshow, slideshow, full screen, play, play video, pause, mute,
            unmute, watch, watch now, watch video, now playing, listen, embed, download,
            transcript, getty images, photos only, media playback is unsupported on your device,
            media playback is not supported on this device
            """,
        opening: """
            image copyright, image source, photo gallery, getty images, embed from getty, watch
            live, media playback, this video is, playback of this video
            """)

    private static let widget = FurnitureRules.List(
        rule: .init(reason: .boilerplate, name: "phrase of a page widget"), noticeWords: 40,
        whole: """
            poll, vote, disclaimer, highlights, key points, thanks for watching, visit website,
            select, accept, got it, image 1 of, xs, sm, md, lg, welcome to,
            for immediate release, press release, news release, media release
            """,
        opening: """
            javascript, please enable javascript, please enable cookies, enable javascript, your
            browser does not support, your browser is out of date, we noticed you, we have
            detected, this page is
            """)

    private static let printing = FurnitureRules.List(
        rule: .init(reason: .share, name: "print or save control"),
        whole: """
            print options, print this page, print this article, view pdf print mode, view pdf,
            download pdf, font size, text size, translate
            """,
        inside: """
            appears in print on, order reprints
            """)

    private static let footer = FurnitureRules.List(
        rule: .init(reason: .footer, name: "site footer phrase"),
        whole: """
            about, about us, about this site, about this project, our team, masthead, careers,
            jobs, work with us, press, press center, press releases, terms, terms of use, terms
            of service, terms of sale, terms and conditions, terms conditions, privacy, privacy
            policy, privacy notice, privacy statement, privacy and cookies, cookie policy,
            cookies, cookie settings, cookie preferences, do not sell my info, do not sell my
            personal information, your ad choices, accessibility, accessibility statement, site
            map, sitemap, legal, legal notice, impressum, imprint, disclaimer, copyright,
            copyright notice, standards, ethics policy, editorial guidelines, corrections,
            correction policy, code of conduct, community guidelines, site information
            navigation, site information, media kit, mobile apps, apps
            """,
        opening: """
            all rights reserved, copyright, terms of use, terms of service, privacy policy,
            powered by, crafted with, designed by, proudly powered
            """)

    private static let legal = FurnitureRules.List(
        rule: .init(reason: .footer, name: "rights or cookie notice"), noticeWords: 40,
        opening: """
            this website uses cookie, this website uses cookies, this site uses cookies, we use
            cookies, we and our partners, by using this site, by continuing to use, by continuing to browse, by signing up
            you, by clicking on, by clicking sign up, by clicking submit, by subscribing you, registration on or use of, the material on
            this site, community rules apply, utilizziamo i cookie, ce site utilise des cookies,
            wir verwenden cookies
            """,
        inside: """
            all rights reserved, rights reserved, user agreement, our privacy policy, and
            privacy policy, privacy policy and, our terms of, terms of service and, terms of use
            and, cookie policy, subject to copyright, may not be reproduced, may not be
            published broadcast, not be published broadcast rewritten, 
             use of cookies, registered in england, protected by recaptcha
            """)

    private static let contact = FurnitureRules.List(
        rule: .init(reason: .contact, name: "contact phrase"), noticeWords: 40,
        whole: """
            contact, contact us, contact the author, contact the editor, contact me, get in
            touch, write to us, letters to the editor, tip us, got a news tip, got a tip, send
            us a tip, submit a tip, feedback, help, help center, customer service, customer
            care, faq, faqs, press contact, press contacts, media contact, media contacts, media
            enquiries
            """,
        opening: """
            contact us, contact the newsroom, contact the author, email us at, e mail us at,
            email the author, have a tip, have a news tip, got a tip, do you have a story, do
            you have a tip, send tips to, send your story, send us your, media contact, press
            contact, for media inquiries, for media enquiries, for more information contact, for
            further information contact, for press inquiries, report a typo, report an error,
            see something wrong
            """,
        inside: """
            we'd like to hear what you think, can be reached at, can be contacted at, may be
            reached at, can be emailed at, reach him directly, reach her directly
            """)
}
