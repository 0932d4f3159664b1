import CorpusModel
import Testing
import WebServer

@testable import CorpusAPI

@Suite struct OpenAPIDocumentTests {
    let document: JSON

    init() throws {
        document = try JSON(CorpusAPI.openAPI())
    }

    @Test func `tells of every route`() {
        #expect(document["openapi"] == .string("3.1.0"))
        guard case .object(let paths)? = document["paths"] else {
            Issue.record("no paths")
            return
        }
        #expect(paths.keys.sorted() == Routes.all.map(\.path).sorted())
        for endpoint in Routes.all {
            let operation = paths[endpoint.path]?[endpoint.method.name.lowercased()]
            #expect(operation?["operationId"]?.text == endpoint.name)
            #expect(operation?["summary"]?.text == endpoint.summary)
        }
    }

    @Test func `tells of every parameter with a schema`() {
        for endpoint in Routes.all {
            let parameters =
                document["paths"]?[endpoint.path]?[endpoint.method.name.lowercased()]?[
                    "parameters"]?
                .values ?? []
            let inPath = endpoint.placeholders.count
            #expect(parameters.count == endpoint.parameters.count + inPath)
            for (told, parameter) in zip(parameters.dropFirst(inPath), endpoint.parameters) {
                #expect(told["name"]?.text == parameter.name)
                #expect(told["in"]?.text == "query")
                #expect(told["schema"]?["type"]?.text != nil)
            }
            #expect(parameters.prefix(inPath).allSatisfy { $0["in"]?.text == "path" })
        }
    }

    @Test func `refers to nothing it does not hold, and holds nothing it does not refer to`() {
        var referred: Set<String> = []
        func walk(_ value: JSON) {
            switch value {
            case .object(let members):
                if let address = members["$ref"]?.text { referred.insert(address) }
                members.values.forEach(walk)
            case .array(let values): values.forEach(walk)
            case .null, .bool, .number, .string: break
            }
        }
        walk(document)
        guard case .object(let schemas)? = document["components"]?["schemas"] else {
            Issue.record("no schemas")
            return
        }
        #expect(referred == Set(schemas.keys.map { "#/components/schemas/" + $0 }))
    }

    @Test func `names each operation once`() {
        let names = Routes.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test func `requires every key it declares`() {
        func walk(_ value: JSON, _ place: String) {
            switch value {
            case .object(let members):
                if case .object(let properties)? = members["properties"] {
                    let required = members["required"]?.values.compactMap(\.text)
                    // Selections and what a specification of others rules have keys that may lack.
                    let mayLack = ["Selection", "JSONFeed", "AnalysisRequest", "CSLItem"]
                    guard !mayLack.contains(where: place.contains) else { return }
                    #expect(Set(required ?? []) == Set(properties.keys), "\(place)")
                }
                for (key, member) in members { walk(member, place + "/" + key) }
            case .array(let values): for value in values { walk(value, place) }
            case .null, .bool, .number, .string: break
            }
        }
        walk(document["components"] ?? .null, "#/components")
    }

    @Test func `gives examples from the corpus that is served`() throws {
        let api = try SampleAPI.shared
        let served = try api.body("/openapi.json")
        let parameters = served["paths"]?["/v1/articles/{id}"]?["get"]?["parameters"]?.values
        let id = try #require(parameters?.first?["example"]?.text)
        #expect(try api.response("/v1/articles/\(id)").status == .ok)
    }

    @Test func `takes name, version and address from the configuration`() throws {
        var configuration = CorpusAPIConfiguration()
        configuration.serviceName = "Example"
        configuration.version = "9.8.7"
        configuration.baseURL = "https://api.example.org"
        let document = try JSON(CorpusAPI.openAPI(configuration))
        #expect(document["info"]?["title"]?.text == "Example")
        #expect(document["info"]?["version"]?.text == "9.8.7")
        #expect(document["servers"]?[0]?["url"]?.text == "https://api.example.org")
    }

    @Test func `comes out the same every time`() {
        #expect(CorpusAPI.openAPI() == CorpusAPI.openAPI())
    }
}
