import CorpusModel
import Testing

@testable import TextAnalysis

@Suite struct SourceFinderTests {
    static let endings: [(line: String, source: String?)] = [
        ("© 2011 The Harbour Times", "The Harbour Times"),
        ("© 2023 Center for Maritime Order. All rights reserved.", "Center for Maritime Order"),
        ("Copyright 1984 Associated Press. All Rights Reserved", "Associated Press"),
        ("Copyright (c) 1991, The Harbour Times Company", "The Harbour Times Company"),
        ("© 2024 The Harbour Group LLC, P.O. Box 500, Portland", "The Harbour Group"),
        ("The Harbour Times Limited 2023. All rights reserved.", "The Harbour Times"),
        ("Source: Harbour News", "Harbour News"),
        ("© 2019 Maria Keller", nil),
        ("Source: the ministry's own figures for last year", nil),
        ("All rights reserved.", nil),
        ("Copyright is what the talks were about, the minister said in 2019.", nil),
    ]

    @Test(arguments: endings)
    func `knows the publication by the line under the text`(line: String, source: String?) {
        let article = parse("Ministers agree on a plan\n\n\(Pages.prose)\n\n\(line)")
        #expect(article.source == source)
    }

    @Test func `knows the publication by its name over the headline`() {
        let article = parse(
            "The Harbour Times - Thursday, June 30, 2011\n\nMinisters agree on a plan for the strait\n\n"
                + Pages.prose)
        #expect(article.headline == "Ministers agree on a plan for the strait")
        #expect(article.source == "The Harbour Times")
        #expect(article.published.timestamp == "2011-06-30T00:00:00Z")
    }
}
