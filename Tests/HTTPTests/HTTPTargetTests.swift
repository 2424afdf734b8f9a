import HTTP
import Testing

struct HTTPTargetTests {
    @Test(arguments: [
        ("/", [""]),
        ("/v1/find", ["v1", "find"]),
        ("/a%2Fb/c", ["a/b", "c"]),
        ("/%E5%B0%91%E7%88%B7", ["少爷"]),
        ("/少爷", ["少爷"]),
        ("/a+b", ["a+b"]),
        ("/a//b/", ["a", "", "b", ""]),
        ("/../x", ["..", "x"]),
        ("http://example.org/a", ["a"]),
        ("HTTPS://example.org", [""]),
        ("*", []),
    ])
    func thePathIsDecodedPartByPart(target: String, segments: [String]) throws {
        #expect(try HTTPTarget(target.utf8).segments == segments)
    }

    @Test func theQueryIsDecodedAsFormsAreWritten() throws {
        let target = try HTTPTarget("/?text=one+two%2B3&empty&to=vi&to=th&=x&a=b=c".utf8)
        #expect(target.value(of: "text") == "one two+3")
        #expect(target.value(of: "empty") == "")
        #expect(target.value(of: "to") == "vi")
        #expect(target.value(of: "a") == "b=c")
        #expect(target.value(of: "none") == nil)
        #expect(target.query.count == 6)
    }

    @Test(arguments: [
        "/%", "/%4", "/%zz", "/a%00b", "/%FF", "/%E5%B0", "/%C0%AF", "/%ED%A0%80", "/?q=%", "/?%00",
        "/?a=%F8", "no", "ftp://x/", "", "//x:%",
    ])
    func whatCannotBeReadIsABadRequest(target: String) {
        let problem = #expect(throws: HTTPProblem.self) { try HTTPTarget(target.utf8) }
        #expect(problem?.status == .badRequest)
    }

    @Test func bytesThatAreNotUTF8AreABadRequest() {
        #expect(throws: HTTPProblem.self) { try HTTPTarget([0x2F, 0xFF]) }
        #expect(throws: HTTPProblem.self) { try HTTPTarget([0x2F, 0x00]) }
    }
}
