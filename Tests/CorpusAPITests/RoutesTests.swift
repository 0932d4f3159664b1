import Testing
import WebServer

@testable import CorpusAPI

@Suite struct RoutesTests {
    @Test func `hide none of each other`() throws {
        _ = try Router(Routes.all.map { Route.get($0.path) { _ in HTTPResponse(.noContent) } })
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
                #expect(names.contains("page") && names.contains("limit"), "\(endpoint.path)")
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
}
