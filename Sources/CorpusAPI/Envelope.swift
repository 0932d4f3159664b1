import CorpusModel
import WebServer

/// What stands around the data of an answer.
enum Envelope {
    /// Writes one object with its links and what it was made from.
    static func one(
        _ body: some ResponseBody, links: [(name: String, address: String)], of call: Call
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 8_192)
        json.object { json in
            json.key("data")
            json.value(call.selection) { body.write(to: &$0) }
            json.key("links")
            json.object { json in
                json.member("self", call.address(call.arguments.canonicalQuery))
                for link in links {
                    json.key(named: link.name)
                    json.string(link.address)
                }
            }
            json.key("meta")
            json.object { json in
                json.member("dataset_version", call.dataset?.version)
                json.member("offset_unit", call.servedOffsetUnit)
            }
        }
        return json.bytes
    }

    /// Writes one page of a list.
    static func list<Item>(
        _ page: Page<Item>, about report: ListReport, links: PageLinks, of call: Call,
        _ write: (Item, inout JSONWriter) -> Void
    ) -> [UInt8] {
        let selection = call.selection
        var json = JSONWriter(capacity: 32_768)
        json.object { json in
            json.key("data")
            json.array { json in
                for item in page.items { json.value(selection) { write(item, &$0) } }
            }
            json.key("page")
            json.object { json in
                json.member("limit", call.arguments.list.limit)
                json.member("total", page.total)
                json.member("next_cursor", links.nextCursor)
                json.member("prev_cursor", links.previousCursor)
            }
            json.key("links")
            json.object { json in
                json.member("self", links.current)
                json.member("first", links.first)
                json.member("prev", links.previous)
                json.member("next", links.next)
                json.member("last", links.last)
            }
            report.write(to: &json)
            json.key("meta")
            json.object { json in writeMeta(call, report, to: &json) }
        }
        return json.bytes
    }

    private static func writeMeta(_ call: Call, _ report: ListReport, to json: inout JSONWriter) {
        json.member("dataset_version", call.dataset?.version)
        json.member("offset_unit", call.servedOffsetUnit)
        json.member("sort", call.arguments.sort)
        json.key("filters")
        json.object { json in
            let filters = call.arguments.given.filter(\.isFilter)
            var index = 0
            while index < filters.count {
                let name = filters[index].parameter
                json.key(named: name)
                json.array { json in
                    while index < filters.count, filters[index].parameter == name {
                        json.string(filters[index].value)
                        index += 1
                    }
                }
            }
        }
        json.member("query", call.arguments.list.search)
        json.member("corrected_query", report.correctedQuery)
    }

    /// The schema of what `one` writes around an object.
    static func schema(one body: NamedSchema) -> NamedSchema {
        NamedSchema(
            body.name + "Document", body.meaning,
            .object([
                .init("data", .sparse(body), body.meaning),
                .init(
                    "links", .map(.address), "Addresses by their relation, self among them."),
                .init("meta", .named(meta), "What the answer was made from."),
            ]))
    }

    /// The schema of what `list` writes around objects.
    static func schema(listOf body: NamedSchema) -> NamedSchema {
        NamedSchema(
            body.name + "List", "One page of a list.",
            .object(
                [
                    .init("data", .list(.sparse(body)), "The items of the page."),
                    .init("page", .named(page), "Where the page stands in its list."),
                    .init("links", .named(pageLinks), "The pages around it."),
                ] + ListReport.properties + [
                    .init("meta", .named(listMeta), "What the answer was made from.")
                ]))
    }

    private static let metaProperties: [Schema.Property] = [
        .init(
            "dataset_version", .nullable(.string),
            "Which state of the corpus; null before the first import."),
        .init(
            "offset_unit", .nullable(.choice(OffsetUnit.names)),
            "What the offsets of spans count; null where there are none."),
    ]

    private static let meta = NamedSchema(
        "Meta", "What the answer was made from.", .object(metaProperties))

    private static let listMeta = NamedSchema(
        "ListMeta", "What the list was made from.",
        .object(
            metaProperties + [
                .init("sort", .nullable(.string), "The order in effect, in the words of sort."),
                .init(
                    "filters", .map(.list(.string)),
                    "The filters in effect: all of the texts must hold."),
                .init("query", .nullable(.string), "The search in effect."),
                .init(
                    "corrected_query", .nullable(.string),
                    "What was probably meant by a search that found nothing."),
            ]))

    private static let page = NamedSchema(
        "Page", "Where a page stands in its list.",
        .object([
            .init("limit", .integer, "Most items a page."),
            .init("total", .integer, "How many items match over all pages; exact."),
            .init("next_cursor", .nullable(.string), "For the next page; null on the last."),
            .init("prev_cursor", .nullable(.string), "For the page before; null on the first."),
        ]))

    private static let pageLinks = NamedSchema(
        "PageLinks", "The pages around a page.",
        .object([
            .init("self", .address, "This page."),
            .init("first", .address, "The first page."),
            .init("prev", .nullable(.address), "The page before; null on the first."),
            .init("next", .nullable(.address), "The next page; null on the last."),
            .init("last", .address, "The last page."),
        ]))
}
