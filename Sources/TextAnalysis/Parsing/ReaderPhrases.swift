import CorpusModel

/// Phrases by which a site asks its readers for something: to pay, sign in, subscribe, share, comment.
enum ReaderPhrases {
    static let all = [paywall, account, subscribe, share, follow, comments, commentForm]

    private static let paywall = FurnitureRules.List(
        rule: .init(reason: .paywall, name: "paywall phrase"), noticeWords: 40,
        whole: """
            subscribe to read, subscribe to continue, subscribe to unlock, sign in to continue,
            log in to continue, register to continue, unlock this article, keep reading,
            subscribers only, for subscribers only, paid subscribers only, read the full story
            """,
        opening: """
            this post is for, this article is for subscribers, this article is available to
            subscribers, this article is only available, this content is for, this content is
            available to, this content is reserved, this story is for subscribers, subscribe to
            read, subscribe to continue, subscribe now to read, subscribe now to continue, to
            read the full, to read this article in full, to continue reading, to keep reading,
            sign up to read, sign in to read, register to read, log in to read, keep reading
            with a, keep reading for, you have reached your, you've reached your, you have used all, you have read
            all, unlock this, unlock the full, the rest of this article, the full article is,
            the full text of this article is, thank you for your patience while we verify, 
            """,
        inside: """
            complete digital access, cancel anytime, range of subscriptions, to continue reading this, for paying subscribers, for paid subscribers, is for
            subscribers only, available to subscribers only, only available to subscribers,
            exclusive to subscribers, free articles this month, free articles remaining, limit
            of free articles,  unlock the full article, subscribe to unlock,
            subscribe to read the full
            """)

    private static let account = FurnitureRules.List(
        rule: .init(reason: .subscribe, name: "sign-in phrase"), noticeWords: 40,
        whole: """
            log in, login, log out, sign in, sign out, sign up, register, register now, my
            account, manage my account, create account, create an account, create a free
            account, become a member, join, join now, profile, welcome
            """,
        opening: """
            already a subscriber, already a member, already have an account, already registered,
            not a subscriber, not registered, don't have an account, have an account, forgot
            your password, you are signed in, you are logged in, sign in with, log in with, sign
            in or, log in or, sign up or
            """)

    private static let subscribe = FurnitureRules.List(
        rule: .init(reason: .subscribe, name: "subscribe phrase"), noticeWords: 40,
        whole: """
            subscribe, subscribe now, subscribe today, subscribe here, subscribe free, subscribe
            to our newsletter, subscription, subscriptions, newsletter, newsletter signup, sign
            up now, sign up today, sign me up, get it, support us, donate, donate now,
            contribute, join today, start your free trial, free trial, stay informed
            """,
        opening: """
            subscribe to, subscribe for, subscribe now, sign up for, sign up here, sign up now,
            sign up to, join our, get the best of, get our newsletter, get our app, get breaking news, get unlimited,
            get full access, get access to, get all latest, get all the latest, get the latest,
            stay up to date with, stay informed,  stories, want more, support our work, support our reporting,
            support independent, support quality journalism, support local journalism, enter
            your email, try it for free, start your subscription, thanks for reading, thank you
            for reading, thank you for subscribing, every day we send, no spam
            """,
        inside: """
            our newsletter, our newsletters, our free newsletter, our  our
             our email newsletter, email newsletters, e mail newsletters,
            daily newsletter, weekly newsletter, delivered to your inbox, your inbox, straight to your
            inbox,  to your inbox, your inbox, make a contribution, become a subscriber, click here to support, successfully subscribed, succesfully subscribed,
            support our journalism
            """)

    private static let share = FurnitureRules.List(
        rule: .init(reason: .share, name: "share phrase"), noticeWords: 40,
        whole: """
            share, share this, share it, share this article, share this story, share this page,
            share this post, share article, share via, share options, shares, share tweet, share
            tweet submit, share tweet email, tweet, tweet this, retweet, pin, pin it, like, like
            this, facebook, facebook messenger, messenger, twitter, x, google, pinterest,
            linkedin, reddit, whatsapp, telegram, tumblr, flipboard, instagram, youtube,
            snapchat, tiktok, pocket, mix, stumbleupon, digg, vk, viber, line, odnoklassniki,
            email, e mail, mail, email this, email article, email this article, copy, copy link,
            copy this link, copied, link copied, get short url, save, save article, save for
            later, bookmark, read later, gift article, listen to this article, recommend,
            sharing is caring, social plugin, follow, following, print, print this, rss
            """,
        opening: """
            share this, share on, share via, share all, share with, share to, share facebook,
            tweet on, click to share, click to email, click to print, show more sharing, sharing
            is caring, like this story, like this article, these are external links, read more
            about sharing, close share
            """,
        inside: "opens in new window")

    private static let follow = FurnitureRules.List(
        rule: .init(reason: .share, name: "follow phrase"), noticeWords: 40,
        whole: """
            follow us, connect with us, stay connected, find us on, like us, followers, follow
            by email, connect, social media
            """,
        opening: """
            follow us, follow me on, follow rt on, follow the author, follow the topics, like us
            on, find us on, join us on, connect with us, get in touch with us
            """)

    private static let comments = FurnitureRules.List(
        rule: .init(reason: .comments, name: "comments heading"), noticeWords: 40,
        whole: """
            comments, view comments, show comments, read comments, see comments, reader
            comments, comments section, comments are closed, comments closed, no comments, no
            comments yet, 0 comments, 0 comment, post a comment, post comment, post your
            comment, leave a comment, leave a reply, leave your comment, add a comment, add
            comment, write a comment, join the conversation, join the discussion, start the
            discussion, recent comments, loading comments, nessun commento, lascia un commento,
            deja un comentario, kommentare, commentaires
            """,
        opening: """
            leave a reply, be the first to comment, comments are closed, comments on this,
            please log in to comment, sign in to comment, log in to comment, you must be logged
            in to, lascia un commento
            """)

    private static let commentForm = FurnitureRules.List(
        rule: .init(reason: .comments, name: "comment form"),
        whole: """
            comment, reply, name, your name, your email, email address, website, submit, submit
            comment, notify me of new comments, notify me of new posts, cancel reply, permalink,
            sort by, newest, oldest
            """,
        opening: """
            your email address will not be published, required fields are marked, save my name,
            notify me of, permalink
            """,
        inside: """
            views expressed in comments, user comments
            """)
}
