import HTTP
import Testing

struct HTTPHeadersTests {
    @Test func namesAreTheSameInAnyCase() {
        var headers: HTTPHeaders = ["Content-Type": "a", "X": "1", "x": "2"]
        #expect(headers["content-TYPE"] == "a")
        #expect(headers.values(of: "X") == ["1", "2"])
        headers["CONTENT-type"] = "b"
        #expect(headers.values(of: "Content-Type") == ["b"])
        headers["x"] = nil
        #expect(headers["X"] == nil)
    }
}
