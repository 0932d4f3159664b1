import CorpusModel
import Testing

@testable import CorpusAPI

@Suite struct AnalysisDocumentTests {
    @Test func `tells what was found in a text, in the words of the API`() {
        let span = Span(paragraph: 0, start: 12, end: 20)
        var content = ArticleContent(headline: "Talks")
        content.paragraphs = [Paragraph(text: "“We go,” said Ada Lee.", source: nil)]
        content.provenance.removed = [
            .init(line: 3, text: "Share", reason: .share, rule: "share phrase")
        ]
        let article = AnalyzedArticle(
            content: content,
            entities: [ArticleEntity(name: "Ada Lee", type: .person, aliases: [.init("Lee", 1)])],
            mentions: [Mention(entity: 0, span: span, surface: "Ada Lee", form: .name)],
            quotes: [
                Quote(
                    text: "We go,", kind: .direct, parts: [Span(paragraph: 0, start: 1, end: 7)],
                    speaker: Speaker(
                        kind: .named, entity: 0, name: "Ada Lee", title: nil, surface: "Ada Lee",
                        span: span),
                    cue: nil, addressee: nil, about: [0], confidence: 0.5, method: "m")
            ])
        #expect(
            String(
                decoding: AnalysisDocument(seed: "a", article: article).bytes, as: UTF8.self)
                == #"{"seed":"a","headline":"Talks","standfirst":null,"authors":[],"#
                + #""author_note":null,"source":null,"url":null,"published_at":null,"#
                + #""date_precision":"unknown","date_source":"unknown","language":null,"#
                + #""dateline":null,"access":"full","word_count":0,"captions":[],"#
                + #""paragraphs":["“We go,” said Ada Lee."],"mentioned_dates":[],"entities":[{"name":"Ada Lee","#
                + #""type":"person","subtype":null,"country":null,"aliases":[{"name":"Lee","#
                + #""count":1}],"roles":[],"confidence":1.0,"stands_for":null,"evidence":[],"mentions":[{"span":{"part":"body","#
                + #""paragraph":0,"start":12,"end":20},"surface":"Ada Lee","form":"name"}]}],"#
                + #""quotes":[{"text":"We go,","quote_type":"direct","parts":[{"part":"body","#
                + #""paragraph":0,"start":1,"end":7}],"speaker":{"name":"Ada Lee","#
                + #""surface":"Ada Lee","title":null,"kind":"named","span":{"part":"body","#
                + #""paragraph":0,"start":12,"end":20}},"cue":null,"addressee":null,"#
                + #""about":["Ada Lee"],"confidence":0.5,"method":"m"}],"#
                + #""provenance":{"fields":[],"removed":[{"line":3,"text":"Share","#
                + #""reason":"share","rule":"share phrase","score":null}],"warnings":[]}}"#)
    }
}
