import HTTP
import Testing

struct HTTPPatternTests {
    private let unit: HTTPPattern = "/tmserver/{source}/{target}/unit/{text...}"

    @Test(arguments: [
        ("/tmserver/en/vi/unit/Hello", "Hello"),
        ("/tmserver/en/vi/unit/a/b%2Fc", "a/b/c"),
        ("/tmserver/en/vi/unit/", ""),
        ("/tmserver/en/vi/unit//etc", "/etc"),
        ("/tmserver//en/vi/unit/x/", "x/"),
    ])
    func theRestIsAllThatFollows(target: String, text: String) throws {
        let found = try #require(unit.match(try HTTPTarget(target.utf8)))
        #expect(found == ["source": "en", "target": "vi", "text": text])
    }

    @Test(arguments: [
        "/tmserver/en/vi/unit", "/tmserver/en/unit/x", "/tmserver", "/", "/x/en/vi/unit/",
    ])
    func whatDoesNotFitIsNotMatched(target: String) throws {
        #expect(unit.match(try HTTPTarget(target.utf8)) == nil)
    }

    @Test func aSlashAtTheEndCountsForNothing() throws {
        let pattern: HTTPPattern = "/v1/find"
        for target in ["/v1/find", "/v1/find/", "//v1//find"] {
            #expect(pattern.match(try HTTPTarget(target.utf8)) == [:])
        }
        for target in ["/v1", "/v1/find/x", "/v1/Find", "/"] {
            #expect(pattern.match(try HTTPTarget(target.utf8)) == nil)
        }
    }
}
