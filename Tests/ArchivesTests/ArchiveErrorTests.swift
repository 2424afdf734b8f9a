import Archives
import Testing

struct ArchiveErrorTests {
    @Test func anErrorIsItsMessage() {
        #expect("\(ArchiveError(.damaged, "the end is missing"))" == "the end is missing")
    }
}
