import Diagnostics
import Testing

@testable import Adaptation

@Suite("Gaps to be chained")
struct ChainedGapTests {
    @Test(
        "gaps between the shortest one and half a second are found",
        arguments: [
            ("en-US", nil, Severity.note, "⟦1-2⟧ a\n2.25-3 b"),
            ("en-US", nil, .note, "⟦1-2⟧ a\n2.499-3 b"),
            ("en-US", nil, .note, "⟦1-2⟧ a\n2.105-3 b"),
            ("en-US", "netflix", .error, "⟦1-2⟧ a\n2.25-3 b"),
            ("th", "vertical-short", .note, "⟦1-2⟧ a\n2.05-3 b"),
        ])
    func found(locale: String, profile: String?, severity: Severity, cues: String) throws {
        try CueCheck("chained-gap", locale, profile: profile).expect(cues, severity)
    }

    @Test(
        "longer gaps, the shortest gap with rounded times, and cues that would stand too long stay",
        arguments: [
            "1-2 a\n2.5-3 b", "1-2 a\n2.083-3 b", "1-2 a\n2.104-3 b", "1-2 a\n1.5-3 b",
            "1-7.9 a\n8.3-9 b", "2-1 a\n1.2-3 b",
        ])
    func silent(cues: String) throws { try CueCheck("chained-gap", "en-US").expect(cues) }

    @Test("the gap is closed to the shortest one, at the frame rate")
    func remedy() throws {
        var options = CheckOptions()
        #expect(try CueCheck("chained-gap", "en-US").proposals("1-2 a\n2.25-3 b") == ["1000-2167"])
        options.frameRate = 25
        #expect(
            try CueCheck("chained-gap", "en-US", options: options).proposals("1-2 a\n2.25-3 b")
                == ["1000-2170"])
    }
}
