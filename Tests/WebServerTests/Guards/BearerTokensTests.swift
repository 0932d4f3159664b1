import Testing

@testable import WebServer

@Suite struct BearerTokensTests {
    private static let tokens = BearerTokens([Array("first-token".utf8), Array("second".utf8)])

    @Test(
        arguments: [
            ("Bearer first-token", .accepted), ("bearer second", .accepted),
            ("BEARER   second  ", .accepted), ("", .missing), ("Bearer", .refused),
            ("Bearer ", .refused), ("Bearer first", .refused),
            ("Bearer first-tokenfirst-token", .refused),
            ("Bearer first-token2", .refused), ("Bearer secondsecond", .refused),
            ("Bearer first-token, Bearer second", .refused), ("Basic second", .refused),
            ("Bearersecond", .refused), ("Bearer\tsecond", .refused), ("second", .refused),
            ("Bearer SECOND", .refused), ("Bearer secone", .refused),
        ] as [(String, BearerTokens.Verdict)])
    func `judges`(_ credentials: String, _ verdict: BearerTokens.Verdict) {
        let bytes = Array(credentials.utf8)
        #expect(Self.tokens.verdict(on: bytes.span) == verdict)
    }

    @Test func `takes nothing for a token that is empty`() {
        let bytes = Array("Bearer x".utf8)
        #expect(BearerTokens([[]]).verdict(on: bytes.span) == .refused)
    }
}
