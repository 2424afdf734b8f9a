import Diagnostics
import Testing

@testable import Adaptation

@Suite("Text that fits on one line")
struct OneLineTests {
    @Test("two lines that fit on one are a note")
    func found() throws {
        let half = String(repeating: "a", count: 20)
        try CueCheck("one-line", "en-US").expect(
            """
            1-2 ⟦I know|you do⟧
            3-4 ⟦\(half)b|\(half)⟧
            5-6 \(half)bb|\(half)
            7-8 - You know?|- Yes
            9-10 I know
            11-12 I|know|you
            """, .note)
    }

    @Test("where words aren't between spaces, the line end may have been one")
    func unspaced() throws {
        let half = String(repeating: "字", count: 8)
        try CueCheck("one-line", "zh-Hans").expect(
            "1-2 ⟦\(half)|\(half.dropLast())⟧\n3-4 \(half)|\(half)")
    }

    @Test("in an upright frame lines stay short")
    func portrait() throws {
        var options = CheckOptions()
        options.orientation = .portrait
        #expect(try CueCheck("one-line", "en-US", options: options).checker.names.isEmpty)
    }
}
