import HTTP
import Testing

struct HTTPErrorTests {
    @Test func anErrorIsItsMessage() {
        #expect("\(HTTPError(.address, "port 80 is taken"))" == "port 80 is taken")
    }
}
