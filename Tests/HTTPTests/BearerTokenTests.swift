import HTTP
import Testing

struct BearerTokenTests {
    @Test(arguments: [
        ("Bearer s3cret", true), ("bearer  s3cret", true), ("Bearer s3cre", false),
        ("Bearer s3crets", false), ("Bearer S3cret", false), ("Basic s3cret", false),
        ("Basic YW55OnMzY3JldA==", true), ("Basic OnMzY3JldA==", true),
        ("Basic YW55OnMzY3JldHM=", false), ("Basic czNjcmV0", false), ("Basic !", false),
        ("Basic YW55OnMzY3JldA===", false), ("Basic ====", false), ("Basic Y", false),
        ("s3cret", false), ("Bearer ", false), ("", false), ("Bearer s3cret x", false),
    ])
    func onlyTheWholeTokenIsAccepted(line: String, isShown: Bool) throws {
        let token = try #require(BearerToken("s3cret"))
        #expect(token.isShown(by: line) == isShown)
        #expect(!token.isShown(by: nil))
    }

    @Test(arguments: ["", "a b", "a\n", "ü"])
    func whatCannotStandInARequestIsNoToken(text: String) { #expect(BearerToken(text) == nil) }
}
