import Diagnostics
import Testing

@testable import Adaptation

@Suite("Length of a cue")
struct TotalLengthTests {
    @Test("more text than a guide allows is found, wherever its lines end")
    func found() throws {
        let line = String(repeating: "a", count: 42)
        try CueCheck("total-length", "en-US", profile: "ted")
            .expect("1-2 \(line)|\(line)\n3-4 ⟦\(line)|\(line)|a⟧", .error)
    }

    @Test("a limit in another unit than the locale counts in isn't asked for")
    func idle() throws {
        #expect(try CueCheck("total-length", "en-US").checker.names.isEmpty)
        #expect(try CueCheck("total-length", "zh-Hans", profile: "ted").checker.names.isEmpty)
    }
}
