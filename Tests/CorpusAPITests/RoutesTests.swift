import ArticleStore
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct RoutesTests {
    @Test func `hide none of each other`() throws {
        _ = try Router(
            Routes.all.map {
                Route($0.method, $0.path) { _ in HTTPResponse(.noContent) }
            })
    }

    @Test func `are all in the table for readers`() {
        let lines = CorpusAPI.routeTable.split(separator: "\n")
        #expect(lines.count == Routes.all.count + 2)
        #expect(lines.contains("| `GET /v1/articles` | Articles, newest first |"))
    }

    @Test func `take a format, and offsets where there are lists of paging`() {
        for endpoint in Routes.all {
            let names = endpoint.parameters.map(\.name)
            #expect(Set(names).count == names.count, "\(endpoint.path)")
            #expect(names.last == "format", "\(endpoint.path)")
            if names.contains("cursor") {
                #expect(names.contains("limit"), "\(endpoint.path)")
            }
        }
    }

    @Test func `have a page for every kind of problem`() {
        let codes = ProblemType.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for kind in ProblemType.all {
            #expect((400...599).contains(kind.status))
            #expect(kind.advice.hasSuffix("."))
        }
    }

    @Test func `ask the lists for nothing they do not have`() throws {
        let corpus = Corpus(try SampleAPI.shared.database)
        let lists = [
            ("/v1/articles", corpus.articles.list.fields),
            ("/v1/entities", corpus.entities.list.fields),
            ("/v1/quotes", corpus.quotes.list.fields),
        ]
        for (path, fields) in lists {
            let endpoint = try #require(Routes.all.first { $0.path == path })
            var (filters, minimums, sorts, facets) = (
                [String](), [String](), [String](), [String]()
            )
            for parameter in endpoint.parameters {
                switch parameter.kind {
                case .filter, .flag: filters.append(parameter.name)
                case .atLeast, .atLeastShare: minimums.append(parameter.name)
                case .sort(let names, _): sorts = names.filter { $0 != "relevance" }
                case .facet(let names): facets = names
                default: break
                }
            }
            #expect(filters.sorted() == fields.filters, "\(path)")
            #expect(minimums.sorted() == fields.minimums, "\(path)")
            #expect(sorts.sorted() == fields.sorts, "\(path)")
            #expect(facets.sorted() == fields.facets, "\(path)")
        }
    }
}
