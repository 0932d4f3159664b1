import CorpusModel
import WebServer

/// The analysis of one file as one JSON object, in the words of the API but without ids: nothing is stored.
struct AnalysisDocument {
    let name: String
    let article: AnalyzedArticle

    /// The object, without a line feed.
    var bytes: [UInt8] {
        var json = JSONWriter(capacity: 32_768)
        json.object { json in
            json.member("seed", name)
            write(article.content, to: &json)
            json.key("entities")
            json.array { json in
                for index in article.entities.indices { write(entity: index, to: &json) }
            }
            json.key("quotes")
            json.array { json in
                for quote in article.quotes { write(quote, to: &json) }
            }
            json.key("provenance")
            write(article.content.provenance, to: &json)
        }
        return json.bytes
    }

    private func write(_ content: ArticleContent, to json: inout JSONWriter) {
        json.member("headline", content.headline)
        json.member("standfirst", content.standfirst)
        json.key("authors")
        json.array { json in
            for author in content.authors { json.string(author) }
        }
        json.member("author_note", content.authorNote)
        json.member("source", content.source)
        json.member("url", content.url)
        json.member("published_at", content.published.timestamp)
        json.member("date_precision", content.published.precision.rawValue)
        json.member("date_source", content.published.source.rawValue)
        json.member("language", content.language)
        json.member("dateline", content.dateline)
        json.member("access", content.access.rawValue)
        json.member("word_count", content.wordCount)
        json.key("captions")
        json.array { json in
            for caption in content.captions {
                json.object { json in
                    json.member("text", caption.text)
                    json.member("credit", caption.credit)
                }
            }
        }
        json.key("paragraphs")
        json.array { json in
            for paragraph in content.paragraphs { json.string(paragraph.text) }
        }
    }

    private func write(entity index: Int, to json: inout JSONWriter) {
        let entity = article.entities[index]
        json.object { json in
            json.member("name", entity.name)
            json.member("type", entity.type.rawValue)
            json.member("subtype", entity.subtype?.rawValue)
            json.member("country", entity.country)
            json.key("aliases")
            json.array { json in
                for alias in entity.aliases { write(alias, named: "name", to: &json) }
            }
            json.key("roles")
            json.array { json in
                for role in entity.roles { write(role, named: "title", to: &json) }
            }
            json.member("confidence", entity.confidence)
            json.key("mentions")
            json.array { json in
                for mention in article.mentions where mention.entity == index {
                    json.object { json in
                        json.member("surface", mention.surface)
                        json.member("form", mention.form.rawValue)
                        write(mention.span, to: &json)
                    }
                }
            }
        }
    }

    private func write(_ count: NameCount, named name: String, to json: inout JSONWriter) {
        json.object { json in
            json.member(name, count.name)
            json.member("count", count.count)
        }
    }

    private func write(_ span: Span?, to json: inout JSONWriter) {
        json.key("span")
        guard let span else { return json.null() }
        json.object { json in
            json.member("part", span.part.rawValue)
            json.member("paragraph", span.paragraph)
            json.member("start", span.start)
            json.member("end", span.end)
        }
    }

    private func write(_ quote: Quote, to json: inout JSONWriter) {
        json.object { json in
            json.member("text", quote.text)
            json.member("quote_type", quote.kind.rawValue)
            json.key("parts")
            json.array { json in
                for part in quote.parts { json.object { write(part, to: &$0) } }
            }
            json.key("speaker")
            json.object { json in
                json.member("name", quote.speaker.name)
                json.member("surface", quote.speaker.surface)
                json.member("title", quote.speaker.title)
                json.member("kind", quote.speaker.kind.rawValue)
                write(quote.speaker.span, to: &json)
            }
            json.key("cue")
            if let cue = quote.cue {
                json.object { json in
                    json.member("text", cue.text)
                    json.member("lemma", cue.lemma)
                    json.member("class", cue.kind.rawValue)
                    write(cue.span, to: &json)
                }
            } else {
                json.null()
            }
            json.member("addressee", quote.addressee.map { article.entities[$0].name })
            json.key("about")
            json.array { json in
                for index in quote.about { json.string(article.entities[index].name) }
            }
            json.member("confidence", quote.confidence)
            json.member("method", quote.method)
        }
    }

    private func write(_ provenance: Provenance, to json: inout JSONWriter) {
        json.object { json in
            json.key("fields")
            json.array { json in
                for field in provenance.fields {
                    json.object { json in
                        json.member("field", field.name)
                        json.member("line", field.line)
                        json.member("rule", field.rule)
                    }
                }
            }
            json.key("removed")
            json.array { json in
                for line in provenance.removed {
                    json.object { json in
                        json.member("line", line.line)
                        json.member("text", line.text)
                        json.member("reason", line.reason.rawValue)
                        json.member("rule", line.rule)
                    }
                }
            }
            json.key("warnings")
            json.array { json in
                for warning in provenance.warnings { json.string(warning) }
            }
        }
    }
}
